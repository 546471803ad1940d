"""Calls CreateStage by botocore alone: lines of JSON in, an outcome out for each. See the README of this folder."""

import botocore
import botocore.session

from calls import answer


def connect(url):
    return botocore.session.get_session().create_client("apigateway", endpoint_url=url)


answer("botocore", botocore.__version__, connect)
