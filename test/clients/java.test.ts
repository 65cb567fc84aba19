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
const hasJava = required || spawnSync('javac', ['--version']).status === 0

/** Debian's JUnit 5, where it is installed: without it the extension and the tests of the example are left out. */
const jars = '/usr/share/java'
const hasJunit = required || existsSync(join(jars, 'junit-platform-console.jar'))
const junit = hasJunit
  ? readdirSync(jars)
      .filter((name) => /^(junit-(jupiter|platform)-[a-z-]+|opentest4j|apiguardian-api|picocli)\.jar$/.test(name))
      .map((name) => join(jars, name))
  : []
if (!hasJava) console.warn('Skipped: Java is not installed. Try: apt-get install default-jdk-headless junit5')
else if (!hasJunit) console.warn('Skipped: the tests in JUnit. Try: apt-get install junit5')

const folder = mkdtempSync(join(tmpdir(), 'koppelproef-java-'))
const out = join(folder, 'out')
const path = [out, ...junit].join(':')
const told = 'scenarios/catalogue/sleutels/tweeling-met-elkaars-nummer.yaml'

/** What a test does without JUnit, and whether JSON comes through. */
const plain = `import java.util.*;
import koppelproef.*;
public class Plain {
  public static void main(String[] arguments) {
    if (arguments[0].equals("json")) { System.out.print(Json.write(Json.parse(arguments[1]))); return; }
    try (Simulator simulator = Simulator.start(); Las las = simulator.las()) { System.out.print(las.time()); }
  }
}`

const run = programsIn(folder)
const java = (args: readonly string[], more: object = {}) =>
  run('java', ['-Xshare:auto', '-XX:TieredStopAtLevel=1', '-cp', path, ...args], more)

;(hasJava ? describe : describe.skip)('the client in Java', () => {
  let listening: Listening
  beforeAll(async () => {
    const [first, myEa] = [...readFileSync('docs/start-java.md', 'utf8').matchAll(/```java\n([\s\S]*?)```/g)].map(
      ([, code]) => code!,
    )
    mkdirSync(out)
    writeFileSync(join(folder, 'Plain.java'), plain)
    writeFileSync(join(folder, 'FirstTest.java'), first!)
    writeFileSync(join(folder, 'MyEa.java'), myEa!)
    const sources = readdirSync('clients/java', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.java') && (hasJunit || !name.includes('junit')))
      .map((name) => join('clients/java', name))
    const examples = ['Ea', 'EaAdapter', ...(hasJunit ? ['EaTest'] : [])].map((name) => `examples/java/${name}.java`)
    const own = ['Plain', 'MyEa', ...(hasJunit ? ['FirstTest'] : [])].map((name) => join(folder, `${name}.java`))
    const options = ['--release', '17', '-Werror', '-Xlint:all,-path', '-cp', path, '-d', out]
    await promisify(execFile)('javac', [...options, ...sources, ...examples, ...own])
    listening = await listen(createSimulator({ schools: [] }))
  })
  afterAll(async () => {
    await listening.close()
    rmSync(folder, { recursive: true })
  })

  ;(hasJunit ? test : test.skip)(
    'tests an EA against a simulator that runs, and the start page its first pupil',
    async () => {
      const args = [
        'org.junit.platform.console.ConsoleLauncher',
        '--disable-banner',
        '--details=summary',
        '-c',
        'EaTest',
        '-c',
        'FirstTest',
      ]
      expect(await java(args, { KOPPELPROEF_URL: listening.url })).toMatch(/ 6 tests successful/)
    },
  )

  test('has a start page whose line without a build works as it stands', async () => {
    const place = join(folder, 'start')
    mkdirSync(join(place, 'node_modules'), { recursive: true })
    symlinkSync(root, join(place, 'node_modules', 'koppelproef'))
    copyFileSync(join(folder, 'MyEa.java'), join(place, 'MyEa.java'))
    const [javac] = /^javac .*$/m.exec(readFileSync('docs/start-java.md', 'utf8')) ?? []
    await promisify(execFile)('sh', ['-ec', javac!], { cwd: place })
    expect(existsSync(join(place, 'out', 'MyEa.class'))).toBe(true)
  })

  test('starts a simulator, and stops it; says what to do when there is none', async () => {
    const { command, ended } = commandBetween()
    const [time, none] = await Promise.all([
      java(['Plain', 'start'], { KOPPELPROEF_COMMAND: command }),
      java(['Plain', 'start'], { KOPPELPROEF_URL: 'http://127.0.0.1:9' }),
    ])
    expect(time).toMatch(/^\d{4}-\d\d-\d\dT/)
    expect(ended()).toBe('0')
    expect(none).toContain('koppelproef serve')
  })

  test('reads and writes JSON as it is, and refuses what is none', async () => {
    const json = '{"a":[1,-2.5,true,null,{},[]],"b":"é\\"\\\\\\n\\u0001\\ud83d\\ude00"}'
    expect(JSON.parse(await java(['Plain', 'json', json]))).toEqual(JSON.parse(json))
    expect(await java(['Plain', 'json', '{"a":'])).toContain('no JSON at sign')
  })

  test('has an adapter kit: the example is whole, and the stories find the mistake that is in it', async () => {
    const said: string[] = []
    const terminal = { out: (text: string) => void said.push(text), err: () => {}, interactive: false }
    const sut = (name: string) => `exec:java -XX:TieredStopAtLevel=1 -cp ${out} ${name}`
    expect(await adapterCheck.run([], { sut: sut('EaAdapter'), timeout: '20' }, terminal)).toBe(0)
    const [twins] = findStories([join(root, told)])
    const { goed, report } = await twins!.tell(sut('EaAdapter'), { timeout: 20_000 })
    expect({ goed, ernst: report.gevallen[0]?.ernst }).toEqual({ goed: false, ernst: 'S1' })
  })
})
