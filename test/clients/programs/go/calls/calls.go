// Package calls is what the programs in Go share: they differ in the SDK that they call.
package calls

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"strings"
	"time"
)

// Failure is an error as a client raised it.
type Failure struct {
	Class             string `json:"class"`
	Code              string `json:"code"`
	Message           string `json:"message"`
	Status            int    `json:"status"`
	RetryAfterSeconds string `json:"retryAfterSeconds,omitempty"`
}

// Answer says who calls, then reads the parameters of a call from each line and writes its outcome.
func Answer(client, version string, call func(params []byte) (interface{}, *Failure)) {
	write(map[string]string{"client": client, "version": version})
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		output, failure := call(lines.Bytes())
		if failure != nil {
			write(map[string]interface{}{"error": failure})
		} else {
			write(map[string]interface{}{"stage": members(reflect.ValueOf(output))})
		}
	}
}

func write(value interface{}) {
	text, err := json.Marshal(value)
	if err != nil {
		panic(err)
	}
	fmt.Println(string(text))
}

// members gives a value the names of the model: a field's begins in lower case, keys of maps stay as they are.
func members(value reflect.Value) interface{} {
	switch value.Kind() {
	case reflect.Ptr, reflect.Interface:
		if value.IsNil() {
			return nil
		}
		return members(value.Elem())
	case reflect.Map:
		entries := map[string]interface{}{}
		for _, key := range value.MapKeys() {
			entries[key.String()] = members(value.MapIndex(key))
		}
		return entries
	case reflect.Struct:
		if moment, isTime := value.Interface().(time.Time); isTime {
			return moment.Unix()
		}
		return fields(value)
	}
	return value.Interface()
}

func fields(value reflect.Value) map[string]interface{} {
	entries := map[string]interface{}{}
	for index := 0; index < value.NumField(); index++ {
		field := value.Type().Field(index)
		if field.PkgPath != "" || field.Anonymous || field.Name == "ResultMetadata" {
			continue
		}
		if member := members(value.Field(index)); member != nil {
			entries[strings.ToLower(field.Name[:1])+field.Name[1:]] = member
		}
	}
	return entries
}
