// Runs a command as a container engine would where only the volume may be written: a root file system that is only read, another user than
// root, no capability, process 1 of its own. Takes Linux, root and util-linux; no engine.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Why nothing can be run so here; empty where it can. */
export function whyNotClosed() {
  if (process.platform !== 'linux' || process.getuid() !== 0) return 'that takes root, on Linux'
  const tried = spawnSync('unshare', [
    '--mount',
    '--pid',
    '--fork',
    'setpriv',
    '--no-new-privs',
    'mount',
    '-t',
    'tmpfs',
    'none',
    '/mnt',
  ])
  return tried.status === 0 ? '' : 'no namespaces of its own can be had'
}

const setUp = `set -e
mount --make-rprivate /
mount --bind "$ROOT" "$AT"
mount -o remount,bind,ro "$AT"
mount -t proc proc "$AT/proc"
mount --rbind /dev "$AT/dev"
mount -t tmpfs -o mode=1777 tmp "$AT/tmp"
mount -t tmpfs -o mode=755 run "$AT/run"
while [ "$1" != -- ]; do
  case "$2" in /run/*) mkdir -p "$AT$(dirname "$2")"; if [ -d "$1" ]; then mkdir "$AT$2"; else touch "$AT$2"; fi ;; esac
  mount --bind "$1" "$AT$2"
  mount -o "remount,bind,$3" "$AT$2"
  shift 3
done
shift
exec setpriv --no-new-privs --inh-caps=-all chroot --userspec=1000:1000 "$AT" "$@"`

/**
 * Starts `command` with `root` as its root. `binds`: what of this machine is seen in it, `[here, there, 'ro' or 'rw']`; what is not below /run
 * must be there. What it says to stderr is kept.
 */
export function startClosed({ root, binds, command, env = {} }) {
  const at = mkdtempSync(join(tmpdir(), 'koppelproef-root-'))
  const child = spawn(
    'unshare',
    ['--mount', '--pid', '--fork', 'sh', '-c', setUp, 'sh', ...binds.flat(), '--', ...command],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', ...env, ROOT: root, AT: at },
    },
  )
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text
  })
  const ended = once(child, 'exit').finally(() => rmdirSync(at))
  /** Process 1 in there, by its number here. */
  const first = () => {
    if (child.exitCode !== null) throw new Error(`Not so: it still runs. It said:\n${said}`)
    return readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').trim()
  }
  const within = (...args) =>
    spawnSync('nsenter', ['--target', first(), '--mount', '--pid', 'chroot', at, ...args], { encoding: 'utf8' })
  return {
    /** What the kernel says of it: `status('CapEff')`. */
    status: (field) =>
      new RegExp(`^${field}:\\s*(\\S+)`, 'm').exec(readFileSync(`/proc/${first()}/status`, 'utf8'))?.[1],
    /** Runs something beside it, as root. Its exit code, and what it said. */
    within,
    /** Asks it to stop: its exit code, and how many milliseconds it took. */
    stop: async () => {
      const asked = Date.now()
      process.kill(Number(first()), 'SIGTERM')
      const [exit] = await ended
      return { exit, took: Date.now() - asked }
    },
    kill: async () => {
      if (child.exitCode === null) process.kill(Number(first()) || child.pid, 'SIGKILL')
      await ended
    },
  }
}
