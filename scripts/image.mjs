// `npm run image`: the image of Containerfile, built by buildah and tried out before this ends. What npm needs is fetched here, so in the image
// nothing is. `--debian`: on a base of Debian's own packages with the Node of this machine, so that no registry of images is asked.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { whyNotClosed } from './image/closed.mjs'
import { tryOut } from './image/try-out.mjs'
import { ensureBuilt, ensureInstalled, ensureTypes, root } from './ready.mjs'

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const tag = `koppelproef:${version}`
const suite = 'bookworm'

const why =
  spawnSync('buildah', ['--version']).status === 0
    ? whyNotClosed()
    : 'buildah is not installed: apt-get install buildah'
if (why !== '') {
  console.error(`No image can be made and tried out here: ${why}.`)
  process.exit(1)
}
const isOfDebian = process.argv.includes('--debian')

// In the mode in which buildah takes no right of the machine that a container has not.
const environment = { ...process.env, BUILDAH_ISOLATION: process.env['BUILDAH_ISOLATION'] ?? 'chroot' }
const buildah = (...args) =>
  execFileSync('buildah', args, {
    cwd: root,
    env: environment,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim()

await ensureInstalled()
await ensureBuilt()
await ensureTypes()

const work = mkdtempSync(join(tmpdir(), 'koppelproef-image-'))
const packed = join(root, '.image')
try {
  pack()
  const base = isOfDebian ? ['--build-arg', `IMAGE=${debian()}`] : []
  console.log('Building the image ...')
  const build = ['buildah', 'build', '--format', 'docker', ...base, '--file', 'Containerfile', '--tag', tag, '.']
  // A base of our own is there already, so without a network: whatever asked for something would fail.
  const [command, ...args] = isOfDebian ? ['unshare', '--net', ...build] : build
  execFileSync(command, args, { cwd: root, env: environment, stdio: ['ignore', 'ignore', 'inherit'] })
  await tryImage()
} finally {
  for (const folder of [work, packed]) rmSync(folder, { recursive: true, force: true })
}

/** What the image installs, and all that npm asks for then. */
function pack() {
  console.log('Packing ...')
  mkdirSync(packed, { recursive: true })
  const npm = (...args) => execFileSync('npm', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
  npm('pack', '--ignore-scripts', '--pack-destination', packed)
  const tarball = join(
    packed,
    readdirSync(packed).find((name) => name.endsWith('.tgz')),
  )
  npm(
    'install',
    '--global',
    '--prefix',
    join(work, 'prefix'),
    '--ignore-scripts',
    '--cache',
    join(packed, 'cache'),
    tarball,
    'pg@8',
  )
}

/** An image of Debian with Node where the images of Node have it. Kept, so made once for each version. */
function debian() {
  const name = `localhost/koppelproef-base:${suite}-node${process.version.slice(1)}`
  if (spawnSync('buildah', ['inspect', '--type', 'image', name], { env: environment }).status === 0) return name
  console.log('Putting Debian together (mmdebstrap), once ...')
  const system = join(work, 'system')
  mkdirSync(system)
  const archive = join(work, 'debian.tar')
  execFileSync('mmdebstrap', ['--quiet', '--variant=essential', '--include=libstdc++6', suite, archive], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  execFileSync('tar', ['--extract', '--file', archive, '--directory', system])
  const local = join(system, 'usr', 'local')
  cpSync(realpathSync(process.execPath), join(local, 'bin', 'node'))
  const npm = dirname(dirname(realpathSync(execFileSync('which', ['npm'], { encoding: 'utf8' }).trim())))
  cpSync(npm, join(local, 'lib', 'node_modules', 'npm'), { recursive: true, verbatimSymlinks: true })
  symlinkSync('../lib/node_modules/npm/bin/npm-cli.js', join(local, 'bin', 'npm'))
  const container = buildah('from', 'scratch')
  buildah('add', '--quiet', container, system, '/')
  buildah('commit', '--quiet', '--rm', container, name)
  return name
}

async function tryImage() {
  const container = buildah('from', '--pull=never', `localhost/${tag}`)
  try {
    const { config } = JSON.parse(buildah('inspect', '--type', 'image', `localhost/${tag}`)).Docker
    const [state] = Object.keys(config.Volumes)
    const health = config.Healthcheck.Test.slice(1, -1)
    const start = [...config.Entrypoint, config.Cmd[0]]
    const env = Object.fromEntries(config.Env.map((one) => one.split(/=(.*)/s)))
    for (const what of await tryOut({ root: buildah('mount', container), start, health, state, env }))
      console.log(`  ${what}`)
    console.log(`${tag} is built and does what it says.`)
  } finally {
    buildah('rm', container)
  }
}
