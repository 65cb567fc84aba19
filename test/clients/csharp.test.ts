import { execFile, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createSimulator, type Listening, listen } from 'koppelproef'
import { findStories } from '../../scenarios/stories.ts'
import { adapterCheck } from '../../src/cli/adapter-check.ts'
import { commandBetween } from './between.ts'
import { programsIn } from './program.ts'

const root = resolve('.')
const required = process.env.KOPPELPROEF_INTEROP === 'required'
const hasMono = required || ['mcs', 'mono'].every((program) => spawnSync(program, ['--version']).status === 0)

/** Debian's NUnit, where it is installed: without it the fixture and the tests of the example are left out. */
const framework = '/usr/lib/cli/nunit.framework-2.6.3/nunit.framework.dll'
const hasNunit = required || (existsSync(framework) && existsSync('/usr/bin/nunit-console'))
const nunit = hasNunit ? [`-r:${framework}`] : []
const packages = 'mono-mcs libmono-system-net-http4.0-cil libmono-system-xml-linq4.0-cil'
if (!hasMono)
  console.warn(`Skipped: Mono is not installed. Try: apt-get install ${packages} libnunit-cil-dev nunit-console`)
else if (!hasNunit) console.warn('Skipped: the tests in NUnit. Try: apt-get install libnunit-cil-dev nunit-console')

const folder = mkdtempSync(join(tmpdir(), 'koppelproef-csharp-'))
const told = 'scenarios/catalogue/sleutels/tweeling-met-elkaars-nummer.yaml'

/** What a test does without NUnit, and whether JSON comes through. */
const plain = `using System;
using Koppelproef;
public class Plain {
  public static void Main(string[] arguments) {
    if (arguments[0] == "json") { Console.Write(Json.Write(Json.Parse(arguments[1]))); return; }
    using (var simulator = Simulator.Start()) using (var las = simulator.Las()) Console.Write(las.Time);
  }
}`

const sourcesIn = (place: string) =>
  readdirSync(place)
    .filter((name) => name.endsWith('.cs'))
    .map((name) => join(place, name))
const client = sourcesIn('clients/csharp/Koppelproef')
const fixture = sourcesIn('clients/csharp/Koppelproef.NUnit')

const compile = (out: string, ...args: readonly string[]) =>
  promisify(execFile)('mcs', [
    ...['-langversion:7', '-warnaserror', '-r:System.Net.Http', '-r:System.Xml.Linq', `-out:${join(folder, out)}`],
    ...args,
  ])

const run = programsIn(folder)

;(hasMono ? describe : describe.skip)('the client in C#', () => {
  let listening: Listening
  beforeAll(async () => {
    const [first, myEa] = [...readFileSync('docs/start-csharp.md', 'utf8').matchAll(/```csharp\n([\s\S]*?)```/g)].map(
      ([, code]) => code!,
    )
    for (const [name, code] of Object.entries({ Plain: plain, FirstTest: first!, MyEa: myEa! }))
      writeFileSync(join(folder, `${name}.cs`), code)
    const own = (name: string) => join(folder, `${name}.cs`)
    const tests = [...client, ...fixture, 'examples/csharp/Ea.cs', 'examples/csharp/EaTest.cs', own('FirstTest')]
    await Promise.all([
      compile('Plain.exe', ...client, own('Plain')),
      compile('MyEa.exe', ...client, own('MyEa')),
      compile('EaAdapter.exe', ...client, 'examples/csharp/Ea.cs', 'examples/csharp/EaAdapter.cs'),
      ...(hasNunit ? [compile('EaTest.dll', '-target:library', ...nunit, ...tests)] : []),
    ])
    if (hasNunit) copyFileSync(framework, join(folder, 'nunit.framework.dll'))
    listening = await listen(createSimulator({ schools: [] }))
  })
  afterAll(async () => {
    await listening.close()
    rmSync(folder, { recursive: true })
  })

  ;(hasNunit ? test : test.skip)(
    'tests an EA against a simulator that runs, and the start page its first pupil',
    async () => {
      const said = await run('nunit-console', ['-nologo', 'EaTest.dll'], { KOPPELPROEF_URL: listening.url })
      expect(said).toMatch(/Tests run: 6, Errors: 0, Failures: 0,/)
    },
  )

  ;(hasNunit ? test : test.skip)('has a start page whose lines for Mono work as they stand', async () => {
    const place = join(folder, 'start')
    mkdirSync(place)
    symlinkSync(join(root, 'clients/csharp'), join(place, 'koppelproef-client'))
    for (const name of ['FirstTest', 'MyEa']) copyFileSync(join(folder, `${name}.cs`), join(place, `${name}.cs`))
    const page = readFileSync('docs/start-csharp.md', 'utf8')
    const lines = [...page.matchAll(/```sh\n([\s\S]*?)```/g)]
      .map(([, code]) => code!)
      .find((code) => code.includes('mcs'))
    const { stdout } = await promisify(execFile)('sh', ['-ec', lines!], {
      cwd: place,
      env: { ...process.env, KOPPELPROEF_URL: listening.url },
    })
    expect(stdout).toMatch(/Tests run: 1, Errors: 0, Failures: 0,/)
    expect(existsSync(join(place, 'MyEa.exe'))).toBe(true)
  })

  test('starts a simulator, and stops it; says what to do when there is none', async () => {
    const { command, ended } = commandBetween()
    const [time, none] = await Promise.all([
      run('mono', ['Plain.exe', 'start'], { KOPPELPROEF_COMMAND: command }),
      run('mono', ['Plain.exe', 'start'], { KOPPELPROEF_URL: 'http://127.0.0.1:9' }),
    ])
    expect(time).toMatch(/^\d{4}-\d\d-\d\dT/)
    expect(ended()).toBe('0')
    expect(none).toContain('koppelproef serve')
  })

  test('reads and writes JSON as it is, and refuses what is none', async () => {
    const json = '{"a":[1,-2.5,true,null,{},[]],"b":"é\\"\\\\\\n\\u0001\\ud83d\\ude00"}'
    expect(JSON.parse(await run('mono', ['Plain.exe', 'json', json]))).toEqual(JSON.parse(json))
    expect(await run('mono', ['Plain.exe', 'json', '{"a":'])).toContain('no JSON at sign')
  })

  test('has an adapter kit: the example is whole, and the stories find the mistake that is in it', async () => {
    const said: string[] = []
    const terminal = { out: (text: string) => void said.push(text), err: () => {}, interactive: false }
    const sut = (name: string) => `exec:mono ${join(folder, name)}.exe`
    expect(await adapterCheck.run([], { sut: sut('EaAdapter'), timeout: '20' }, terminal)).toBe(0)
    expect(await adapterCheck.run([], { sut: sut('MyEa'), timeout: '20', language: 'en' }, terminal)).toBe(1)
    expect(said.join('')).toContain('after reset leerlingen lacks')
    const [twins] = findStories([join(root, told)])
    const { goed, report } = await twins!.tell(sut('EaAdapter'), { timeout: 20_000 })
    expect({ goed, ernst: report.gevallen[0]?.ernst }).toEqual({ goed: false, ernst: 'S1' })
  })
})
