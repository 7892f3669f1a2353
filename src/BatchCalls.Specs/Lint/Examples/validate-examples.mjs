// Checks values against their JSON Schemas, draft 2020-12.
// stdin:  [{ definitions: { name: schema }, checks: [{ schema: name, value }] }]; a schema refers to another by "follows": name
// stdout: per bundle and check a list of { path, keyword, reason }; path is the JSON pointer within the value
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import vm from 'node:vm';

// Many published patterns are no Unicode patterns, which is what the draft recommends.
const expression = text => { try { return new RegExp(text, 'u'); } catch { return new RegExp(text); } };

// A pattern such as ^(a+)+$ tries for years, and nothing but a script of its own can be stopped. Once is enough.
const milliseconds = 1000;
const sandbox = vm.createContext({});
const trial = new vm.Script('compiled.test(value)');
const slow = new Set();
function matches(compiled, value) {
  try {
    if (!slow.has(compiled.source)) {
      return trial.runInContext(Object.assign(sandbox, { compiled, value }), { timeout: milliseconds });
    }
  } catch {
    slow.add(compiled.source);
  }

  throw new Error(`its pattern ${compiled.source} takes longer than ${milliseconds} ms`);
}

const pattern = text => {
  const compiled = expression(text);
  return { test: value => matches(compiled, value), toString: () => compiled.toString() };
};
pattern.code = 'new RegExp';

// What the value lacks, or has too much, is named as its own place.
const named = {
  required: 'missingProperty', dependentRequired: 'missingProperty', additionalProperties: 'additionalProperty',
  unevaluatedProperties: 'unevaluatedProperty', propertyNames: 'propertyName',
};
const texts = {
  required: () => 'must be there',
  enum: params => `must be one of ${params.allowedValues.map(String).join(', ')}`,
  const: params => `must be ${JSON.stringify(params.allowedValue)}`,
  additionalProperties: () => 'is not documented, and nothing else is allowed',
  unevaluatedProperties: () => 'is not documented, and nothing else is allowed',
  anyOf: () => 'must follow one of the variants, and follows none',
  oneOf: params => `must follow exactly one of the variants, and follows ${params.passingSchemas ? 'several' : 'none'}`,
};
const escape = name => name.replaceAll('~', '~0').replaceAll('/', '~1');

function discrepancy({ instancePath, keyword, params, message }) {
  const name = params[named[keyword]];
  return {
    path: name === undefined ? instancePath : `${instancePath}/${escape(name)}`,
    keyword,
    reason: texts[keyword]?.(params) ?? message,
  };
}

// A failing union comes after what its variants found, and a failing "if" after what its "then" found.
function withoutVariants(errors) {
  const unions = errors.filter(error => error.keyword === 'anyOf' || error.keyword === 'oneOf');
  return errors.filter((error, index) => error.keyword !== 'if' && !unions.some(union =>
    errors.indexOf(union) > index && error.parentSchema !== union.parentSchema
    && `${error.instancePath}/`.startsWith(`${union.instancePath}/`)));
}

function check({ definitions, checks }) {
  const ajv = new Ajv({
    strict: false, allErrors: true, verbose: true, validateSchema: false, logger: false,
    code: { regExp: pattern, optimize: false },
    // 1.13 is a multiple of 0.01, though in binary it is only nearly one.
    multipleOfPrecision: 9,
  });
  addFormats(ajv);

  // Compiled when a value first needs it: with $ref each schema would pull in all that it can reach, by recursion.
  const compiled = {};
  const errorsOf = (name, value) => {
    const validate = compiled[name] ??= ajv.compile(definitions[name]);
    return validate(value) ? [] : validate.errors;
  };
  ajv.addKeyword({
    keyword: 'follows',
    errors: 'full',
    validate: function follows(name, value, _, { instancePath }) {
      follows.errors = errorsOf(name, value).map(error => ({ ...error, instancePath: instancePath + error.instancePath }));
      return follows.errors.length === 0;
    },
  });

  return checks.map(({ schema, value }) => {
    try {
      return withoutVariants(errorsOf(schema, value)).map(discrepancy);
    } catch (error) {
      return [{ path: '', keyword: 'schema', reason: `can't be checked, since its schema is broken: ${error.message}` }];
    }
  });
}

const input = [];
for await (const chunk of process.stdin) {
  input.push(chunk);
}

process.stdout.write(JSON.stringify(JSON.parse(Buffer.concat(input)).map(check)));
