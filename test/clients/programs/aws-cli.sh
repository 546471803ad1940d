#!/bin/sh
# Calls CreateStage by the AWS command line `$1`: lines of JSON in, an outcome out for each. See the README of this
# folder. It tells errors as `An error occurred (NAME) when calling the CreateStage operation: MESSAGE`, and no status.
set -u

aws=$1
version=$("$aws" --version 2>&1 | sed -n 's|^aws-cli/\([^ ]*\).*|\1|p')
printf '{"client":"AWS CLI","version":"%s"}\n' "$version"

while IFS= read -r params; do
  if answer=$("$aws" apigateway create-stage --endpoint-url "$SERVICE_URL" --cli-input-json "$params" --output json \
    2>&1 </dev/null); then
    printf '{"stage":%s}\n' "$(printf '%s' "$answer" | tr -d '\n')"
  else
    told=$(printf '%s' "$answer" | tr '\n' ' ' | sed 's/[\\"]/\\&/g')
    name=$(printf '%s' "$told" | sed -n 's/.*An error occurred (\([A-Za-z]*\)).*/\1/p')
    message=$(printf '%s' "$told" | sed 's/.*CreateStage operation\( (reached max retries: [0-9]*)\)\{0,1\}: //')
    printf '{"error":{"class":"%s","code":"%s","message":"%s"}}\n' "$name" "$name" "$message"
  fi
done
