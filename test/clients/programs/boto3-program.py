"""Calls CreateStage by boto3: lines of JSON in, an outcome out for each. See the README of this folder."""

import boto3

from calls import answer

answer("boto3", boto3.__version__, lambda url: boto3.client("apigateway", endpoint_url=url))
