// Makes a checkout ready to run: installs what the lockfile says and builds what has changed.
// Plain Node on purpose: it is the only code that runs before anything is installed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const rooms = ['src', 'simulator', 'contracts', 'scenarios', 'report', 'stage', 'bench']

/** Nobody is left looking at nothing for longer, in milliseconds. */
const silence = 2000

/** Runs a command to its end; when it fails, this process ends as it did. `doing` is said while it takes long. */
export async function run(command, args, { doing, ...options } = {}) {
  const started = Date.now()
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options })
  const telling = setInterval(() => {
    if (doing) console.error(`  ${Math.round((Date.now() - started) / 1000)} s: ${doing()}`)
  }, silence)
  const [status, signal] = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (...how) => resolve(how))
  }).finally(() => clearInterval(telling))
  if (signal) console.error(`${command} was ended by ${signal}.`)
  if (status !== 0) process.exit(status ?? 70)
}

/** Output of what makes ready goes to stderr: stdout is the program's. */
const aside = { stdio: ['ignore', process.stderr, process.stderr] }

/**
 * Runs `npm ci` unless node_modules already holds exactly what the lockfile says. `onlyToRun`: what it takes to build and
 * run; what only developers need (tools/package.json) is then left for the first command that needs it.
 */
export async function ensureInstalled({ onlyToRun = false } = {}) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(
      `Node ${process.versions.node} is too old: Koppelproef needs Node 20.19 or later. Install a newer Node and try again.`,
    )
    process.exit(3)
  }
  const stamp = join(root, 'node_modules', '.koppelproef-lock')
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
  if (installed === lock || (onlyToRun && installed === `${lock} to run`)) return
  console.error(
    onlyToRun
      ? 'Installing what it takes to run (npm ci --workspaces=false) ...'
      : 'Installing what package-lock.json says (npm ci) ...',
  )
  const only = onlyToRun ? ['--workspaces=false'] : []
  await run('npm', ['ci', ...only, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    ...aside,
    doing: () => `${packagesIn(join(root, 'node_modules'))} packages so far`,
  })
  writeFileSync(stamp, onlyToRun ? `${lock} to run` : lock)
}

function packagesIn(folder) {
  if (!existsSync(folder)) return 0
  return readdirSync(folder).filter((name) => !name.startsWith('.')).length
}

/** Puts the sources together in dist/bundle and dist/cjs, unless those are newer than every source. */
export async function ensureBuilt() {
  const stamp = join(root, 'dist', '.built')
  const newest = newestOf('package-lock.json', 'scripts')
  if (existsSync(stamp) && statSync(stamp).mtimeMs > newest) return
  console.error('Building ...')
  for (const part of ['bundle', 'cjs', 'console', 'described'])
    rmSync(join(root, 'dist', part), { recursive: true, force: true })
  await run(process.execPath, [join('scripts', 'bundle.mjs')], { ...aside, doing: () => 'putting it together' })
  writeFileSync(stamp, '')
}

/** The types of the public doors in dist/types and dist/cjs, unless they are newer than every source and what was built of it. */
export async function ensureTypes() {
  const stamp = join(root, 'dist', '.typed')
  const newest = newestOf('package-lock.json', 'scripts', 'tsconfig.json', join('dist', '.built'))
  if (existsSync(stamp) && statSync(stamp).mtimeMs > newest) return
  console.error('Writing the types ...')
  await run(process.execPath, [join('scripts', 'types.mjs')], aside)
  writeFileSync(stamp, '')
}

/** Every module by itself in dist/compiled, for the benchmarks. */
export async function ensureCompiled() {
  const stamp = join(root, 'dist', 'compiled', '.built')
  if (existsSync(stamp) && statSync(stamp).mtimeMs > newestOf('package-lock.json', 'tsconfig.json')) return
  console.error('Compiling ...')
  const tsc = join('node_modules', 'typescript', 'bin', 'tsc')
  await run(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', 'dist/compiled'], aside)
  for (const room of rooms) copyAssets(room)
  writeFileSync(stamp, '')
}

/** When the newest of the sources and of these was written. */
const newestOf = (...others) => Math.max(...[...rooms, ...others].map((path) => newestIn(join(root, path))))

function newestIn(path) {
  if (!existsSync(path)) return 0
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs
  return Math.max(0, ...readdirSync(path, { recursive: true }).map((name) => statSync(join(path, name)).mtimeMs))
}

/** What modules read at run time, beside their compiled form. */
function copyAssets(room) {
  for (const name of readdirSync(join(root, room), { recursive: true })) {
    const from = join(root, room, name)
    // The screens are put together by scripts/console.mjs.
    if (room === 'src' && /^console[\\/]app[\\/]/.test(name)) continue
    if (/\.(ts|md|py)$/.test(name) || statSync(from).isDirectory()) continue
    const to = join(root, 'dist', 'compiled', room, name)
    mkdirSync(dirname(to), { recursive: true })
    cpSync(from, to)
  }
}
