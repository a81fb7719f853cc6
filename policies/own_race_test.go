//go:build race

package policies

func init() { raceDetector = true }
