// Makes a checkout ready to run: installs what the lockfile says and builds what has changed.
// Plain Node on purpose: it is the only code that runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const rooms = ['src', 'simulator', 'contracts', 'scenarios', 'report', 'stage', 'bench']

export function run(command, args, options = {}) {
  const { status, signal, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  })
  if (error) throw error
  if (signal) console.error(`${command} was ended by ${signal}.`)
  if (status !== 0) process.exit(status ?? 70)
}

/** Runs `npm ci` unless node_modules already holds exactly what the lockfile says. Output goes to stderr: stdout is the program's. */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(
      `Node ${process.versions.node} is too old: Koppelproef needs Node 20.19 or later. Install a newer Node and try again.`,
    )
    process.exit(3)
  }
  const stamp = join(root, 'node_modules', '.koppelproef-lock')
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.error('Installing what package-lock.json says (npm ci) ...')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', process.stderr, process.stderr],
  })
  writeFileSync(stamp, wanted)
}

/** Compiles to dist/ and copies the files that are read at run time, unless dist/ is newer than every source. */
export function ensureBuilt() {
  const stamp = join(root, 'dist', '.built')
  const newest = Math.max(
    ...rooms.map((room) => newestIn(join(root, room))),
    statSync(join(root, 'tsconfig.build.json')).mtimeMs,
    statSync(join(root, 'package-lock.json')).mtimeMs,
  )
  if (existsSync(stamp) && statSync(stamp).mtimeMs > newest) return
  console.error('Building ...')
  run(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'], {
    stdio: ['ignore', process.stderr, process.stderr],
  })
  for (const room of rooms) {
    sweep(room)
    copyAssets(room)
  }
  rmSync(join(root, 'dist', 'bundle'), { recursive: true, force: true })
  run(process.execPath, [join('scripts', 'bundle.mjs')], { stdio: ['ignore', process.stderr, process.stderr] })
  writeFileSync(stamp, '')
}

function newestIn(folder) {
  if (!existsSync(folder)) return 0
  return Math.max(0, ...readdirSync(folder, { recursive: true }).map((name) => statSync(join(folder, name)).mtimeMs))
}

/** Removes what was compiled of a source that is gone: folders are read at run time. */
function sweep(room) {
  const compiled = join(root, 'dist', room)
  for (const name of readdirSync(compiled, { recursive: true })) {
    const [, source] = /^(.*?)(?:\.d\.ts|\.js)$/.exec(name) ?? []
    if (source === undefined || existsSync(join(root, room, `${source}.ts`)) || existsSync(join(root, room, name)))
      continue
    rmSync(join(compiled, name))
  }
}

function copyAssets(room) {
  if (!existsSync(join(root, room))) return
  for (const name of readdirSync(join(root, room), { recursive: true })) {
    const from = join(root, room, name)
    if (
      !/\.(xsd|wsdl|json|ya?ml|html|css|js|csv|py)$|diagnosis[\\/]pages[\\/].*\.md$/.test(name) ||
      statSync(from).isDirectory()
    )
      continue
    const to = join(root, 'dist', room, name)
    mkdirSync(dirname(to), { recursive: true })
    cpSync(from, to)
  }
}
