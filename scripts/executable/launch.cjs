// What the executable begins with: it unpacks the package that is inside it, once for each version, and runs its command.
const { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { homedir } = require('node:os')
const { dirname, join } = require('node:path')
const { getAsset } = require('node:sea')
const { brotliDecompressSync } = require('node:zlib')

const { env } = process
const cache =
  env.KOPPELPROEF_CACHE || join(env.XDG_CACHE_HOME || env.LOCALAPPDATA || join(homedir(), '.cache'), 'koppelproef')
const home = join(cache, getAsset('name', 'utf8'))
const start = join(home, 'start.cjs')

/** Beside its place first, so that it is there whole or not at all, whoever else unpacks at the same moment. */
function unpack() {
  const packed = brotliDecompressSync(Buffer.from(getAsset('package')))
  const length = packed.readUInt32LE(0)
  let at = 4 + length
  const half = `${home}.${process.pid}`
  try {
    for (const [path, size] of JSON.parse(packed.toString('utf8', 4, at))) {
      const file = join(half, path)
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
      writeFileSync(file, packed.subarray(at, at + size))
      at += size
    }
    renameSync(half, home)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(start)) throw error
  }
}

try {
  if (!existsSync(start)) unpack()
} catch (error) {
  console.error(
    `koppelproef cannot unpack itself in ${cache}: ${error.code ?? error.message}.\nSay in KOPPELPROEF_CACHE a folder that you may write to, with 30 MB of room.`,
  )
  process.exit(3)
}
createRequire(start)(start)
