// Uploads FILE to PLACE with tus-js-client: MODE "parallel" over three connections, "creation" with its first bytes in the creation.
const fs = require("node:fs");
const tus = require("tus-js-client");

const upload = new tus.Upload(fs.createReadStream(process.env.FILE), {
  endpoint: process.env.PLACE,
  headers: { Authorization: "Bearer " + process.env.KEY },
  metadata: { filename: "whole.txt" },
  chunkSize: 200_000,
  retryDelays: null,
  parallelUploads: process.env.MODE === "parallel" ? 3 : 1,
  uploadDataDuringCreation: process.env.MODE === "creation",
  onError: error => { console.error(String(error)); process.exit(1); },
  onSuccess: () => console.log("uploaded " + upload.url),
});
upload.start();
