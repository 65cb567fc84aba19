import { type ChildProcess, spawn } from 'node:child_process'
import type { Writable } from 'node:stream'

const isWindows = process.platform === 'win32'

/** What runs because of us: none of it may be left when we are gone. */
const running = new Set<ChildProcess>()

const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const
type Signal = keyof typeof signals

/**
 * Starts a command in a shell, in a process group of its own: what the shell starts can be ended with it. All of it ends with
 * this process, however that ends: by itself, by Ctrl-C, by a signal, with its terminal, or killed.
 */
export function startChild(
  command: string,
  { folder, stdin }: { readonly folder?: string | undefined; readonly stdin: 'pipe' | 'ignore' },
): ChildProcess {
  const ear = earOfGuard()
  // It says itself that it runs, before it does: we may be killed at any moment after.
  const told = ear === undefined ? command : `echo "+ $$" >&3; exec 3>&-; ${command}`
  const child = spawn(told, {
    shell: true,
    stdio: [stdin, 'pipe', 'pipe', ...(ear === undefined ? [] : [ear])],
    detached: !isWindows,
    cwd: folder,
  })
  if (running.size === 0) listen()
  running.add(child)
  // What it left behind in its group must not outlive it.
  child.once('close', () => forget(child))
  child.once('error', () => forget(child))
  return child
}

/**
 * Hears which groups run and ends them when it hears no more: who is killed (`kill -9`, a CI whose time is up) ends nothing itself.
 * In a session of its own, so that what ends us does not end it first.
 */
const guardScript = `running=
while read -r sign group; do
  case $sign in
    +) running="$running $group" ;;
    -) left=; for one in $running; do [ "$one" = "$group" ] || left="$left $one"; done; running=$left ;;
  esac
done
for one in $running; do kill -s KILL -- "-$one"; done`

let guard: ChildProcess | undefined

/** Where the guard hears; undefined: there is none, and all is as it was but for a kill. */
function earOfGuard(): Writable | undefined {
  if (isWindows) return undefined
  if (guard === undefined) {
    guard = spawn('/bin/sh', ['-c', guardScript], { stdio: ['pipe', 'ignore', 'ignore'], detached: true, cwd: '/' })
    const { stdin } = guard
    guard.on('error', () => {})
    stdin?.on('error', () => {})
    guard.unref()
    // It is a socket: what waits for it to end would keep us.
    if (stdin !== null && 'unref' in stdin && typeof stdin.unref === 'function') stdin.unref()
  }
  const isOver = guard.pid === undefined || (guard.exitCode ?? guard.signalCode) !== null
  return isOver ? undefined : (guard.stdin ?? undefined)
}

/** Ends a command and all that it started. */
export function endChild(child: ChildProcess): void {
  try {
    if (isWindows || child.pid === undefined) child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It had ended by itself.
  }
}

function forget(child: ChildProcess): void {
  endChild(child)
  if (child.pid !== undefined) guard?.stdin?.write(`- ${child.pid}\n`)
  if (!running.delete(child) || running.size > 0) return
  process.off('exit', endAll)
  for (const signal of Object.keys(signals) as Signal[]) process.off(signal, onSignal)
}

function listen(): void {
  process.on('exit', endAll)
  for (const signal of Object.keys(signals) as Signal[]) process.on(signal, onSignal)
}

function endAll(): void {
  for (const child of running) endChild(child)
}

/** Who hears the signal beside us decides what comes of it; when nobody does, it ends us as it would have. */
function onSignal(signal: Signal): void {
  if (process.listenerCount(signal) > 1) return
  endAll()
  process.exit(128 + signals[signal])
}
