package policies

import (
	"encoding/json"
	"fmt"
	"math/big"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/topdown"
	"github.com/open-policy-agent/opa/v1/types"
)

// chainBuiltin is trustcap.chain({"promised", "series", "parallel"}): whether
// dependencies carry a promised availability, in percent. Those in series have to
// be up together: the product. Of those in parallel one suffices: 1-(1-a)(1-b);
// each group counts as one in series. What they reach is exact in the comparison
// and, in the answer {"carries", "percent"}, rounded down to four digits. Rego's
// own numbers are not exact enough to say of a target whether it is just reached.
var chainBuiltin = &ast.Builtin{
	Name: "trustcap.chain",
	Decl: types.NewFunction(types.Args(types.NewObject([]*types.StaticProperty{
		types.NewStaticProperty("promised", types.N),
		types.NewStaticProperty("series", types.NewArray(nil, types.N)),
		types.NewStaticProperty("parallel", types.NewArray(nil, types.NewArray(nil, types.N))),
	}, nil)), types.NewObject([]*types.StaticProperty{
		types.NewStaticProperty("carries", types.B),
		types.NewStaticProperty("percent", types.N),
	}, nil)),
}

func init() {
	ast.RegisterBuiltin(chainBuiltin)
	topdown.RegisterBuiltinFunc(chainBuiltin.Name, func(_ topdown.BuiltinContext, operands []*ast.Term, iter func(*ast.Term) error) error {
		var asked struct {
			Promised json.Number
			Series   []json.Number
			Parallel [][]json.Number
		}
		if err := ast.As(operands[0].Value, &asked); err != nil {
			return err
		}
		reached, err := chain(asked.Series, asked.Parallel)
		if err != nil {
			return err
		}
		promised, err := share(asked.Promised)
		if err != nil {
			return err
		}
		return iter(ast.ObjectTerm(
			[2]*ast.Term{ast.StringTerm("carries"), ast.BooleanTerm(promised.Cmp(reached) <= 0)},
			[2]*ast.Term{ast.StringTerm("percent"), ast.NumberTerm(percentOf(reached))},
		))
	})
}

// share is a percentage as a part of one, exactly.
func share(percent json.Number) (*big.Rat, error) {
	r, ok := new(big.Rat).SetString(percent.String())
	if !ok || r.Sign() < 0 || r.Cmp(big.NewRat(100, 1)) > 0 {
		return nil, fmt.Errorf("%s is no percentage", percent)
	}
	return r.Quo(r, big.NewRat(100, 1)), nil
}

// chain is the part of the time in which all of the series are up and one of each
// group in parallel, where they fail independently of one another.
func chain(series []json.Number, parallel [][]json.Number) (*big.Rat, error) {
	reached := big.NewRat(1, 1)
	for _, percent := range series {
		up, err := share(percent)
		if err != nil {
			return nil, err
		}
		reached.Mul(reached, up)
	}
	for _, group := range parallel {
		down := big.NewRat(1, 1) // of no members none is up
		for _, percent := range group {
			up, err := share(percent)
			if err != nil {
				return nil, err
			}
			down.Mul(down, up.Sub(big.NewRat(1, 1), up))
		}
		reached.Mul(reached, down.Sub(big.NewRat(1, 1), down))
	}
	return reached, nil
}

// percentOf is a part of one in percent, rounded down to four digits, without
// zeros at its end.
func percentOf(part *big.Rat) json.Number {
	scaled := new(big.Rat).Mul(part, big.NewRat(1_000_000, 1))
	floor := new(big.Int).Div(scaled.Num(), scaled.Denom())
	text := new(big.Rat).SetFrac(floor, big.NewInt(10_000)).FloatString(4)
	for text[len(text)-1] == '0' {
		text = text[:len(text)-1]
	}
	if text[len(text)-1] == '.' {
		text = text[:len(text)-1]
	}
	return json.Number(text)
}
