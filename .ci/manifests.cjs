// Holds manifests against the schemas of Kubernetes, and lets no field pass that they do not have. `make lint` runs it:
//   NODE_PATH=…/node_modules node .ci/manifests.cjs deploy/kubernetes/*.yaml
const { readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { parseAllDocuments } = require("yaml");

const models = dirname(require.resolve("kubernetes-models"));

// A validator reads every field that its schema has, and no other: what it did not read is no field.
const watched = (value, path, read) => {
  if (value === null || typeof value !== "object") return value;
  Object.keys(value).forEach((key) => read.set(`${path}/${key}`, read.get(`${path}/${key}`) ?? false));
  return new Proxy(value, {
    get(target, key) {
      if (typeof key === "symbol" || !Object.hasOwn(target, key)) return target[key];
      read.set(`${path}/${key}`, true);
      return watched(target[key], `${path}/${key}`, read);
    },
  });
};

// The validator that the package made of the schema; what it wraps around it reads fields by itself
const validatorOf = ({ apiVersion, kind }) => {
  try {
    const names = Object.keys(require(`kubernetes-models/${apiVersion}/${kind}`));
    return require(join(models, "_schemas", names.find((name) => name.startsWith("Io")))).validate;
  } catch {
    return undefined;
  }
};

// What is wrong with one manifest, as a list of lines
const faults = (manifest) => {
  const validate = validatorOf(manifest ?? {});
  if (!validate) return [`there is no ${manifest?.apiVersion} ${manifest?.kind}`];
  const read = new Map();
  if (!validate(watched(manifest, "", read))) {
    return validate.errors.map(({ instancePath, message, keyword, params }) => `${instancePath} ${message ?? keyword} ${JSON.stringify(params)}`);
  }
  return [...read].filter(([, seen]) => !seen).map(([path]) => `${path} is no field`);
};

// A check that refuses nothing proves nothing, nor does one that refuses everything.
const fine = { apiVersion: "v1", kind: "Service", metadata: { name: "a", labels: { b: "c" } }, spec: { ports: [{ port: 80 }] } };
const refused = [
  { apiVersion: "v1", kind: "Servise", metadata: { name: "a" } },
  { apiVersion: "v1", kind: "Service", metadata: { name: "a" }, spec: { ports: [{ port: "eighty" }] } },
  { apiVersion: "apps/v1", kind: "Deployment", metadata: { name: "a" }, spec: { selector: {}, template: {}, replica: 3 } },
  { apiVersion: "apps/v1", kind: "Deployment", metadata: { name: "a" }, spec: { template: {} } },
];
for (const manifest of [fine, ...refused]) {
  if ((faults(manifest).length === 0) !== (manifest === fine)) throw new Error(`should have been judged otherwise: ${JSON.stringify(manifest)}`);
}

let wrong = 0;
let right = 0;
for (const file of process.argv.slice(2)) {
  for (const document of parseAllDocuments(readFileSync(file, "utf8"))) {
    const found = [...document.errors.map(String), ...faults(document.toJS())];
    found.forEach((fault) => console.error(`${file}: ${document.get("kind")} ${document.getIn(["metadata", "name"])}: ${fault}`));
    wrong += found.length;
    right += found.length ? 0 : 1;
  }
}
console.log(`manifests: ${right} are as Kubernetes has them, ${wrong} faults`);
process.exit(wrong ? 1 : 0);
