# The commands of this repository. `make help` lists them.
TOOLS ?= $(HOME)/.cache/trustcap-test-tools
export TRUSTCAP_TEST_TOOLS = $(TOOLS)
OUT ?= out

.PHONY: help build test race bench mutate fuzz generate golden examples test-tools

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

build: ## build the trustcap binary into bin/
	go build -trimpath -o bin/trustcap ./cmd/trustcap

test: ## run all tests; those that need a program that is missing say so
	go vet ./...
	go test -timeout 30m ./...

race: ## run all tests with the race detector
	go test -race ./...

bench: ## measure loading, checking and reports against yaml.v3's own parsing, and the ledger beside tessera
	go test ./cmd/trustcap -run '^$$' -bench . -benchtime 1x -timeout 60m
	go test ./policies -run '^$$' -bench 'Load$$|Packages|OwnRules' -benchtime 5x -timeout 60m
	go test ./evidence -run '^$$' -bench Ledger -benchtime 1x -timeout 60m
	go test ./reports -run '^$$' -bench . -benchtime 10x

mutate: ## change every rule in every way and see whether its tests notice
	go run ./cmd/trustcap policy test --mutate

fuzz: ## fuzz the loader, the text layer of reports and the decoders of evidence for a minute each
	go test ./internal/inventory -run '^$$' -fuzz FuzzLoad -fuzztime 60s
	go test ./internal/inventory -run '^$$' -fuzz FuzzBackstage -fuzztime 60s
	go test ./reports -run '^$$' -fuzz FuzzTextNeverPanics -fuzztime 60s
	go test ./evidence -run '^$$' -fuzz FuzzStatements -fuzztime 60s
	go test ./evidence -run '^$$' -fuzz FuzzEnvelopes -fuzztime 60s
	go test ./evidence -run '^$$' -fuzz FuzzProofs -fuzztime 60s
	go test ./evidence -run '^$$' -fuzz FuzzPublicKeys -fuzztime 60s

generate: ## write generated files anew: the index and the registry of rules, the catalogue
	go test ./policies -run 'TestTheIndexOfRulesIsFresh|TestRuleRegistry' -update
	go test ./controls -run TestTheIndexOfTheCatalogueIsFresh -update

golden: ## write the golden files anew, to be read before they are committed
	UPDATE_STORIES=1 UPDATE_GOLDEN=1 go test ./cmd/trustcap ./reports
	go test ./controls -update

examples: ## write the reports of all examples to out/
	for e in alpenblick kaufladen stadtwerk; do go run ./cmd/trustcap report all examples/$$e --as-of 2026-11-21 --lang de,en -o $(OUT)/$$e; done

test-tools: ## install the programs that tests look for (Debian, npm, Go)
	.ci/test-tools
