// Whether the executable does on a bare machine what the commands do: no Node on the path, nothing installed, an empty home.
import { execFile, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export async function tryOut(executable) {
  const home = mkdtempSync(join(tmpdir(), 'koppelproef-bare-'))
  const options = { cwd: home, env: { PATH: join(home, 'nothing'), HOME: home, LANG: 'C.UTF-8' } }
  const ran = (args, more = {}) =>
    new Promise((resolve) => {
      execFile(
        executable,
        args,
        { ...options, env: { ...options.env, ...more }, timeout: 120_000 },
        (error, stdout, stderr) => resolve({ code: error ? (error.code ?? error.signal) : 0, said: stdout + stderr }),
      )
    })
  const step = async (what, look) => {
    const started = performance.now()
    const wrong = await look()
    console.log(`${wrong ? '✗' : '✓'} ${what} (${Math.round(performance.now() - started)} ms)`)
    if (wrong) throw new Error(`${what}: ${wrong}`)
  }
  /** Undefined when it ended so and said so. */
  const expect = async (args, code, text, more) => {
    const { code: ended, said } = await ran(args, more)
    return ended === code && text.test(said) ? undefined : `ended with ${ended} and said: ${said.slice(-2000)}`
  }
  try {
    await step('the first start unpacks', () => expect(['--help'], 0, /serve/))
    await step('the next one does not', () => expect(['generate', '--pupils', '12', '--seed', '7'], 0, /12 leerlingen/))
    await step('stories are told', () => expect(['run', '--filter', 'tweeling'], 0, /Geslaagd|Passed/))
    await step('lists are linked in threads', () => {
      writeFileSync(
        join(home, 'list.csv'),
        'id,roepnaam,achternaam,geboortedatum\n1,Noor,Vos,2018-03-04\n2,Sam,Boer,2019-06-21\n',
      )
      return expect(
        ['link', '--existing', 'list.csv', '--incoming', 'list.csv', '--out', 'out.csv', '--workers', '2'],
        0,
        /100\.0 %/,
      )
    })
    await step(
      'the pages are written',
      async () =>
        (await expect(['docs', '--out', 'site'], 0, /files in site/)) ??
        (existsSync(join(home, 'site/ci/index.html')) ? undefined : 'no page'),
    )
    await step('a LAS that keeps state is served, judged by schema, and stops when asked', () =>
      served(executable, options, expect),
    )
    await step('what is not inside says what it takes', () =>
      expect(['serve', '--port', '0', '--state', 'postgres://127.0.0.1:9/x'], 3, /E_PG_MISSING/),
    )
    await step('where it cannot unpack it says so', () => {
      writeFileSync(join(home, 'file'), '')
      return expect(['--help'], 3, /KOPPELPROEF_CACHE/, { KOPPELPROEF_CACHE: join(home, 'file') })
    })
    await step('two that start at once unpack once', async () => {
      mkdirSync(join(home, 'both'))
      const both = await Promise.all(
        [1, 2].map(() => expect(['--help'], 0, /serve/, { KOPPELPROEF_CACHE: join(home, 'both') })),
      )
      return both.find((one) => one !== undefined)
    })
  } finally {
    rmSync(home, { recursive: true })
  }
}

async function served(executable, options, expect) {
  const child = spawn(executable, ['serve', '--port', '0', '--json', '--strict', '--state', 'state'], {
    ...options,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)))
  try {
    const line = await new Promise((resolve, reject) => {
      createInterface({ input: child.stdout }).once('line', resolve)
      ended.then(() => reject(new Error('serve ended before it was ready')))
    })
    writeFileSync(join(options.cwd, 'ready.json'), line)
    const judged = await expect(['check', 'las', '--serve-json', 'ready.json'], 0, /Geslaagd|Passed/)
    if (judged !== undefined) return judged
    child.kill('SIGTERM')
    const code = await ended
    return code === 0 ? undefined : `serve ended with ${code}`
  } finally {
    child.kill('SIGKILL')
  }
}
