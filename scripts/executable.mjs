// `npm run executable`: koppelproef as one file for this platform, with Node and all that it takes inside, tried out before this ends.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  createReadStream,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { brotliCompressSync, constants, createGzip } from 'node:zlib'
import { tryOut } from './executable/try-out.mjs'
import { ensureBuilt, ensureInstalled, root } from './ready.mjs'

/** Compressed it must be smaller, in bytes. */
const most = 60_000_000

await ensureInstalled()
await ensureBuilt()

const { version, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const platform = `${process.platform}-${process.arch}`
const target = join(root, 'dist', 'executable', `koppelproef-${platform}${process.platform === 'win32' ? '.exe' : ''}`)
const work = mkdtempSync(join(tmpdir(), 'koppelproef-executable-'))
try {
  const packed = pack([...ofPackage(), ...Object.keys(dependencies).flatMap((name) => ofLibrary(name))])
  const hash = createHash('sha256').update(packed).digest('hex').slice(0, 12)
  writeFileSync(join(work, 'package'), packed)
  writeFileSync(join(work, 'name'), `${version}-${platform}-${hash}`)
  inject()
  const size = await compressedSize(target)
  console.log(`${relative(root, target)}: ${mega(statSync(target).size)}, compressed ${mega(size)}`)
  if (size > most) throw new Error(`Compressed it is larger than ${mega(most)}.`)
  await tryOut(target)
} finally {
  rmSync(work, { recursive: true })
}

/** What `npm pack` takes, but for types and what is for `require`: the executable is no library. */
function ofPackage() {
  const [{ files }] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    }),
  )
  return files
    .map(({ path }) => path)
    .filter((path) => !/^dist\/(types|cjs)\//.test(path))
    .map((path) => ({ path, from: join(root, path) }))
}

/** A library that cannot be put together with the rest, with what it needs and is installed. A binary for another libc is left out. */
function ofLibrary(name, parent = root, seen = new Set()) {
  const folder = folderOf(name, parent)
  if (folder === undefined || seen.has(folder) || /-musl$/.test(name)) return []
  seen.add(folder)
  const { dependencies: needs = {}, optionalDependencies: may = {} } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  const own = readdirSync(folder, { recursive: true })
    .filter((path) => !/^node_modules([\\/]|$)|\.map$|\.d\.\w?ts$/.test(path) && statSync(join(folder, path)).isFile())
    .map((path) => ({ path: relative(root, join(folder, path)), from: join(folder, path) }))
  return [...own, ...Object.keys({ ...needs, ...may }).flatMap((one) => ofLibrary(one, folder, seen))]
}

function folderOf(name, parent) {
  const places = createRequire(join(parent, 'package.json')).resolve.paths(name) ?? []
  return places
    .map((place) => join(place, name))
    .find((folder) => statSync(join(folder, 'package.json'), { throwIfNoEntry: false }))
}

/** A list of paths and sizes, then the bytes of all: what scripts/executable/launch.cjs reads. */
function pack(files) {
  const start = { path: 'start.cjs', bytes: Buffer.from("import('./bin/koppelproef.js')\n") }
  const all = [
    start,
    ...files.map(({ path, from }) => ({ path: path.replaceAll('\\', '/'), bytes: readFileSync(from) })),
  ]
  const index = Buffer.from(JSON.stringify(all.map(({ path, bytes }) => [path, bytes.length])))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(index.length)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 }
  return brotliCompressSync(Buffer.concat([length, index, ...all.map(({ bytes }) => bytes)]), { params })
}

function inject() {
  const config = {
    main: join(root, 'scripts', 'executable', 'launch.cjs'),
    output: join(work, 'blob'),
    disableExperimentalSEAWarning: true,
    assets: { package: join(work, 'package'), name: join(work, 'name') },
  }
  writeFileSync(join(work, 'config.json'), JSON.stringify(config))
  execFileSync(process.execPath, ['--experimental-sea-config', join(work, 'config.json')], {
    stdio: 'pipe',
  })
  mkdirSync(dirname(target), { recursive: true })
  copyFileSync(process.execPath, target)
  const postject = join(root, 'node_modules', 'postject', 'dist', 'cli.js')
  const fuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2'
  const more = process.platform === 'darwin' ? ['--macho-segment-name', 'NODE_SEA'] : []
  execFileSync(process.execPath, [postject, target, 'NODE_SEA_BLOB', config.output, '--sentinel-fuse', fuse, ...more], {
    stdio: 'pipe',
  })
}

async function compressedSize(file) {
  let size = 0
  await pipeline(createReadStream(file), createGzip({ level: 6 }), async (parts) => {
    for await (const part of parts) size += part.length
  })
  return size
}

function mega(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
