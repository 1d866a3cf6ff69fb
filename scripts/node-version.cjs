/**
 * Says in a sentence that Node is too old, before anything is read that an old one cannot read. Loaded with `--require`,
 * written for every Node there is.
 */
const NEEDED = 24

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  process.stderr.write(
    `Motcua cần Node.js ${NEEDED} trở lên; bản đang chạy là ${process.versions.node} (${process.execPath}). Hãy chạy bằng “npm start” sau “npm ci”, bản Node đi kèm sẽ được dùng, hoặc cài Node.js ${NEEDED}.\n` +
      `Motcua needs Node.js ${NEEDED} or newer; this one is ${process.versions.node} (${process.execPath}). Start with "npm start" after "npm ci", which brings its own, or install Node.js ${NEEDED}.\n`,
  )
  process.exit(78)
}
