import { spawn, spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))

/** A SOAP library that is not ours, as a program: a task on stdin, what it understood on stdout. */
export type Stack = {
  readonly name: string
  readonly command: readonly string[]
  /** Exits with 0 when the library is here. */
  readonly probe: readonly string[]
  /** What `.ci/run` installs. Absent: comes with `npm ci`. */
  readonly debian?: readonly string[]
}

export const stacks: readonly Stack[] = [
  {
    name: 'node-soap',
    command: [process.execPath, join(here, 'node-soap/client.mjs')],
    probe: [process.execPath, '--version'],
  },
  {
    name: 'PHP SoapClient',
    command: ['php', join(here, 'php-soap/client.php')],
    probe: ['php', '-r', 'exit(class_exists("SoapClient") ? 0 : 1);'],
    debian: ['php-cli', 'php-soap', 'php-xml'],
  },
  {
    name: 'zeep',
    command: ['/usr/bin/python3', join(here, 'zeep/client.py')],
    probe: ['/usr/bin/python3', '-c', 'import zeep'],
    debian: ['python3-zeep'],
  },
]

export const isInstalled = ({ probe: [program, ...args] }: Stack): boolean => spawnSync(program!, args).status === 0

export type Understood = {
  readonly answers: Readonly<Record<string, unknown>>
  /** Per operation: the code for a wrong autorisatiesleutel and for a wrong xsdversie. */
  readonly faults: Readonly<Record<string, readonly [string, string]>>
}

/** Lets a client do its task. What it printed to stderr stands in the error when it fails. */
export async function perform({ name, command: [program, ...args] }: Stack, task: unknown): Promise<Understood> {
  const child = spawn(program!, args, { stdio: 'pipe', timeout: 60_000 })
  child.stdin.end(JSON.stringify(task))
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve, reject) =>
      child.once('error', reject).once('close', (status, signal) => resolve(status ?? signal)),
    ),
  ])
  if (code !== 0) throw new Error(`${name} stopped with ${code}:\n${err}${out}`)
  return JSON.parse(out)
}
