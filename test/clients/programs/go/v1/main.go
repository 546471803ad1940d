// Calls CreateStage by the AWS SDK for Go v1: lines of JSON in, an outcome out for each. See the README of the programs.
package main

import (
	"encoding/json"
	"os"
	"reflect"

	"github.com/aws/aws-sdk-go/aws"
	"github.com/aws/aws-sdk-go/aws/awserr"
	"github.com/aws/aws-sdk-go/aws/session"
	"github.com/aws/aws-sdk-go/service/apigateway"

	"clients/calls"
)

func main() {
	config := aws.NewConfig().WithEndpoint(os.Getenv("SERVICE_URL")).WithMaxRetries(0)
	gateway := apigateway.New(session.Must(session.NewSession(config)))
	calls.Answer("AWS SDK for Go v1", aws.SDKVersion, func(params []byte) (interface{}, *calls.Failure) {
		input := &apigateway.CreateStageInput{}
		if err := json.Unmarshal(params, input); err != nil {
			panic(err)
		}
		stage, err := gateway.CreateStage(input)
		if err != nil {
			return nil, describe(err)
		}
		return stage, nil
	})
}

func describe(err error) *calls.Failure {
	failure, isRequestFailure := err.(awserr.RequestFailure)
	if !isRequestFailure {
		panic(err)
	}
	described := &calls.Failure{
		Class:   reflect.TypeOf(err).Elem().Name(),
		Code:    failure.Code(),
		Message: failure.Message(),
		Status:  failure.StatusCode(),
	}
	switch modelled := err.(type) {
	case *apigateway.LimitExceededException:
		described.RetryAfterSeconds = aws.StringValue(modelled.RetryAfterSeconds)
	case *apigateway.TooManyRequestsException:
		described.RetryAfterSeconds = aws.StringValue(modelled.RetryAfterSeconds)
	}
	return described
}
