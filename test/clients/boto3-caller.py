"""Calls CreateStage by boto3: a line of JSON with `url` and `params` in, a line with the outcome out, until the end."""

import json
import sys

import boto3

clients = {}


def client_for(url):
    if url not in clients:
        clients[url] = boto3.client(
            "apigateway",
            endpoint_url=url,
            region_name="us-east-1",
            aws_access_key_id="AKIDEXAMPLE",
            aws_secret_access_key="secret",
        )
    return clients[url]


def call(client, params):
    try:
        output = client.create_stage(**params)
    except client.exceptions.ClientError as error:
        return {
            "class": type(error).__name__,
            "isModelled": type(error) is getattr(client.exceptions, error.response["Error"]["Code"], None),
            "message": error.response["Error"]["Message"],
            "status": error.response["ResponseMetadata"]["HTTPStatusCode"],
        }
    metadata = output.pop("ResponseMetadata")
    return {"status": metadata["HTTPStatusCode"], "attempts": metadata["RetryAttempts"] + 1, "stage": output}


for line in sys.stdin:
    request = json.loads(line)
    outcome = call(client_for(request["url"]), request["params"])
    print(json.dumps(outcome, default=lambda date: date.timestamp()), flush=True)
