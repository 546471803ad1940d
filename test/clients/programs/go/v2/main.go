// Calls CreateStage by the AWS SDK for Go v2: lines of JSON in, an outcome out for each. See the README of the programs.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"reflect"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/service/apigateway"
	"github.com/aws/aws-sdk-go-v2/service/apigateway/types"
	"github.com/aws/smithy-go"
	smithyhttp "github.com/aws/smithy-go/transport/http"

	"clients/calls"
)

func main() {
	settings, err := config.LoadDefaultConfig(context.Background())
	if err != nil {
		panic(err)
	}
	gateway := apigateway.NewFromConfig(settings, func(options *apigateway.Options) {
		options.EndpointResolver = apigateway.EndpointResolverFromURL(os.Getenv("SERVICE_URL"))
		options.Retryer = aws.NopRetryer{}
	})
	calls.Answer("AWS SDK for Go v2", aws.SDKVersion, func(params []byte) (interface{}, *calls.Failure) {
		input := &apigateway.CreateStageInput{}
		if err := json.Unmarshal(params, input); err != nil {
			panic(err)
		}
		stage, err := gateway.CreateStage(context.Background(), input)
		if err != nil {
			return nil, describe(err)
		}
		return stage, nil
	})
}

func describe(err error) *calls.Failure {
	var failure smithy.APIError
	var response *smithyhttp.ResponseError
	if !errors.As(err, &failure) || !errors.As(err, &response) {
		panic(err)
	}
	described := &calls.Failure{
		Class:   reflect.TypeOf(failure).Elem().Name(),
		Code:    failure.ErrorCode(),
		Message: failure.ErrorMessage(),
		Status:  response.HTTPStatusCode(),
	}
	switch modelled := failure.(type) {
	case *types.LimitExceededException:
		described.RetryAfterSeconds = aws.ToString(modelled.RetryAfterSeconds)
	case *types.TooManyRequestsException:
		described.RetryAfterSeconds = aws.ToString(modelled.RetryAfterSeconds)
	}
	return described
}
