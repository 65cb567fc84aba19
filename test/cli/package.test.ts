import { execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, normalize, relative, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { deadLinksIn } from '../docs-site/dead-links.ts'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const folder = mkdtempSync(join(tmpdir(), 'koppelproef-package-'))
const tools = join(root, 'node_modules')
let size = 0
let files: readonly string[] = []

/** An empty folder in which somebody installed the package: its own dependencies, and what the tests below bring. */
beforeAll(() => {
  const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [tarball] = JSON.parse(packed) as [
    { readonly filename: string; readonly size: number; readonly files: readonly { readonly path: string }[] },
  ]
  size = tarball.size
  files = tarball.files.map(({ path }) => path)
  const home = join(folder, 'node_modules', 'koppelproef')
  mkdirSync(home, { recursive: true })
  execFileSync('tar', ['xzf', join(folder, tarball.filename), '--strip-components=1', '-C', home])
  const { dependencies } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
    readonly dependencies: object
  }
  mkdirSync(join(folder, 'node_modules', '@types'))
  for (const name of [...Object.keys(dependencies), '@types/node'])
    symlinkSync(join(tools, name), join(folder, 'node_modules', name))
})

const run = promisify(execFile)
const bin = join('node_modules', 'koppelproef', 'bin', 'koppelproef.js')

/** The command as it was installed, with the first line that it prints. */
async function started(argv: readonly string[]) {
  const child = spawn(process.execPath, [bin, ...argv], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  return {
    line,
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** Runs Node in that folder on a file with this text; what it printed, and what went wrong. */
async function ran(file: string, text: string, ...before: readonly string[]): Promise<string> {
  writeFileSync(join(folder, file), text)
  const { NODE_OPTIONS: _, ...environment } = process.env
  const { stdout, stderr } = await run(process.execPath, [...before, file], { cwd: folder, env: environment }).catch(
    (error: { readonly stdout: string; readonly stderr: string }) => error,
  )
  return stdout + stderr
}

/** A bundle breaks long lines, also within a text. */
const textOfBundle = (file: string) => readFileSync(file, 'utf8').replaceAll('\\\n', '')

const doors = ['', '/adapter', '/link', '/testcentrum', '/scenarios', '/vitest', '/jest']

/** A test as a user writes it, whatever the runner. */
const ownTest = `
  const school = await las().school({ generate: { pupils: 12 } })
  await school.change({ soort: 'las-migratie' })
  const answer = await fetch(las().adressen.leerlinggegevens + '?wsdl')
  if (!answer.ok || (await school.gegevens()).leerlingen.length !== 12 || (await las().journal()).length !== 1) throw new Error('not so')`

describe('the package', () => {
  test('is small, and holds nothing that is not for users', () => {
    expect(size).toBeLessThan(2_000_000)
    expect(files).toContain('dist/THIRD-PARTY.md')
    const ofOurOwn =
      /^(test|bench|scripts|tools)\/|\/(wrong|wrong-systems|learn|mutation)\/(?!README)|^(?!examples\/).*(?<!\.d)\.ts$|\.map$/
    expect(files.filter((file) => ofOurOwn.test(file))).toEqual([])
  })

  test('has pages of which every link leads somewhere', () => {
    const there = (path: string) => files.some((file) => file === path || file.startsWith(`${path}/`))
    const dead = files
      .filter((file) => file.endsWith('.md') && !file.startsWith('dist/'))
      .flatMap((file) =>
        [...readFileSync(join(root, file), 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
          // What is done against bad input is said with the test of it, in the repository.
          .filter(([, path]) => !(file === 'SECURITY.md' && path!.startsWith('test/')))
          .filter(([, path]) => !there(normalize(join(dirname(file), path!)).replace(/\/$/, '')))
          .map(([, path]) => `${file} -> ${path}`),
      )
    expect(dead).toEqual([])
  })

  test('has no page that nothing leads to: all are in the site that it makes of itself, and every link there leads somewhere', async () => {
    const out = join(folder, 'site')
    await run(process.execPath, [bin, 'docs', '--out', out], { cwd: folder })
    const site = new Map(
      readdirSync(out, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .map((file) => [relative(out, file).replaceAll('\\', '/'), readFileSync(file, 'utf8')]),
    )
    expect(deadLinksIn(site)).toEqual([])
    const shown = [...site.values()].flatMap(
      (text) => /<footer>In the package: <code>(.*?)<\/code>/.exec(text)?.[1] ?? [],
    )
    const pages = files.filter((file) => file.endsWith('.md') && !file.startsWith('dist/'))
    expect(pages.filter((file) => !shown.includes(file))).toEqual([])
  })

  test('has the file of every thread that it starts', () => {
    const code = files
      .filter((file) => /^dist\/bundle\/.*\.js$/.test(file))
      .map((file) => textOfBundle(join(root, file)))
    const started = code.flatMap((text) => [
      ...text.matchAll(/\bnew [\w$]+\(new URL\([`'"]\.\.\/\.\.\/(dist\/bundle\/[\w-]+\.js)/g),
    ])
    expect(started.length).toBeGreaterThan(2)
    expect(started.map(([, file]) => file).filter((file) => !files.includes(file ?? ''))).toEqual([])
  })

  test('has every page that a message names', () => {
    const code = files.filter((file) => /^dist\/bundle\/.*\.js$/.test(file))
    const named = code.flatMap(
      (file) => textOfBundle(join(root, file)).match(/(?<![\w./*@-])[\w-]+\/[\w./-]+\.md\b/g) ?? [],
    )
    const ofTheRepository = /^reference\//
    expect(named.length).toBeGreaterThan(5)
    expect([...new Set(named)].filter((file) => !files.includes(file) && !ofTheRepository.test(file))).toEqual([])
  })

  test('opens every door to import and to require, with the same names', async () => {
    const names = (how: string) =>
      `(async () => { for (const door of ${JSON.stringify(doors)}) console.log(door, Object.keys(${how}).filter((one) => one !== 'default' && one !== 'module.exports').sort().join()) })()`
    const [imported, required] = await Promise.all([
      ran('names.mjs', names("await import('koppelproef' + door)")),
      ran('names.cjs', names("require('koppelproef' + door)")),
    ])
    expect(imported).toContain('createSimulator')
    expect(required).toBe(imported)
  })

  test.each([
    ['generate --pupils 12 --seed 7', /12 leerlingen/],
    ['generate --pupils 12 --format yaml --out school.yaml', /^$/],
    ['convert school.yaml list.csv', /12 leerlingen/],
    ['convert list.csv again.json', /12 leerlingen/],
    ['link --existing list.csv --incoming list.csv --out out.csv --workers 2', /link +12 +100/],
    ['disguise list.csv --out made-up.csv', /values let through/],
    ['run --filter aantekening-in-de-naam', /Geslaagd/],
    // So many that they are told in threads, where there is more than one core.
    ['run --shard 1/3 --quiet', /Geslaagd: \d{3} verhalen/],
    ['explore --stories 1', /gehouden/],
    ['adapter check --sut testcentrum', /Geslaagd/],
    ['load --schools 1 --seconds 1 --rate 20', /\d/],
    ['schema scenario', /json-schema/],
    ['docs README.md --text', /Koppelproef/],
  ])('has a command that does its work: %s', async (argv, expected) => {
    const { stdout } = await run(process.execPath, [bin, ...argv.split(' ')], { cwd: folder })
    expect(stdout).toMatch(expected)
  })

  test('records what goes by', async () => {
    const las = createServer((_, answer) => answer.end('<a/>')).listen(0, '127.0.0.1')
    await once(las, 'listening')
    const upstream = `http://127.0.0.1:${(las.address() as AddressInfo).port}/`
    const argv = ['record', '--upstream', upstream, '--out', 'out.koppelproef', '--port', '0', '--json']
    const { line, stop } = await started([...argv, '--i-may-process-this-data'])
    await fetch(JSON.parse(line).url, { method: 'POST', body: '<a/>' })
    await stop()
    las.close()
    expect(readFileSync(join(folder, 'out.koppelproef'), 'utf8').trim().split('\n')).toHaveLength(2)
  })

  test('believes a proxy that it is told to trust, and no other', async () => {
    writeFileSync(join(folder, 'token'), 'a-token-of-this-test')
    const said = { 'x-forwarded-for': '192.0.2.7', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'esis.test' }
    const found = async (network: string) => {
      const argv = ['serve', '--port', '0', '--json', '--trust-proxy', network, '--token-file', 'token']
      const { line, stop } = await started([...argv, '--allow-host', 'esis.test'])
      const wsdl = await (await fetch(`${JSON.parse(line).leerlinggegevens}?wsdl`, { headers: said })).text()
      await stop()
      return wsdl.includes('https://esis.test/')
    }
    expect([await found('loopback'), await found('10.0.0.0/8')]).toEqual([true, false])
  })

  test('tells a story from a test', async () => {
    const text = `
      const { findStories, parseStories, tellStories } = require('koppelproef/scenarios')
      const { createTestcentrum } = require('koppelproef/testcentrum')
      const nothing = { leerlingen: [], leerkrachten: [], groepen: [] }
      const lazy = { reset: async () => {}, importeer: async () => ({ kind: 'mislukt', faultcode: 'no' }), verwerk: async () => ({ kind: 'ok' }), toestand: async () => nothing }
      const [story] = parseStories('titel: Een verhaal\\nwaarom: Om te zien dat het zakt\\nthema: namen\\nernst: S2\\ndekt: [B01]\\nschool: { school: { brincode: 99XX }, genereer: { pupils: 8 } }\\nstappen:\\n  - importeer: {}\\n  - verwacht: { import: voorstel }\\n')
      story.tell(lazy).then(({ goed, tekst, report }) => console.log(goed, report.gevallen.length, tekst))`
    expect(await ran('story.cjs', text)).toMatch(/^false 1 [✗!]/)
  })

  test('works in Jest as it comes', async () => {
    writeFileSync(join(folder, 'package.json'), '{ "name": "own" }')
    const file = `const { useLas } = require('koppelproef/jest')\nconst las = useLas({ seed: 7 })\ntest('own', async () => {${ownTest}\n})`
    writeFileSync(join(folder, 'own.test.js'), file)
    const jest = join(tools, 'jest', 'bin', 'jest.js')
    const { stderr } = await run(process.execPath, [jest, '--rootDir', folder, 'own.test.js'], {
      cwd: folder,
      env: { ...process.env, NODE_OPTIONS: '' },
    }).catch((error: { readonly stderr: string }) => error)
    expect(stderr).toContain('1 passed')
  })

  test('works in node:test', async () => {
    const text = `import { after, afterEach, before, beforeEach, test } from 'node:test'\nimport { useLas } from 'koppelproef/jest'
      const las = useLas({}, { beforeAll: before, beforeEach, afterEach, afterAll: after })\ntest('own', async () => {${ownTest}\n})`
    expect(await ran('own.test.mjs', text, '--test', '--test-reporter=tap')).toContain('# pass 1')
  })

  test('gives Vitest fixtures in the form that it takes', async () => {
    // Vitest reads the text of the first parameter: it must be written as a pattern.
    const text = `import { lasFixtures } from 'koppelproef/vitest'\nconst { las: fixture } = lasFixtures()\nconsole.log(String(fixture).split('=>')[0])
      await fixture({}, async (given) => { const las = () => given\n${ownTest}\nconsole.log('used') })\nprocess.exit()`
    expect(await ran('vitest.mjs', text)).toMatch(/^async ?\(\{\}, ?\w+\)\s*used\n$/)
  })

  test('has types that are whole, for import and for require, and examples that they fit', async () => {
    const examples = ['README.md', 'docs/start-typescript.md'].flatMap((page) => {
      const found = [...readFileSync(join(root, page), 'utf8').matchAll(/```(?:ts|js)\n([\s\S]*?)```/g)]
      expect(found.length).toBeGreaterThan(0)
      return found.map(([, code]) => code!)
    })
    for (const [index, code] of examples.entries()) writeFileSync(join(folder, `example-${index}.mts`), code)
    const all = doors.map(
      (door, index) => `import * as door${index} from 'koppelproef${door}'\nexport { door${index} }\n`,
    )
    writeFileSync(join(folder, 'all.mts'), all.join(''))
    writeFileSync(join(folder, 'all.cts'), all.join(''))
    const options = {
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
    }
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: { ...options, module: 'nodenext', target: 'es2022', noEmit: true, types: ['node'] },
        include: ['*.mts', '*.cts'],
      }),
    )
    const { stdout } = await run(process.execPath, [join(tools, 'typescript', 'bin', 'tsc'), '-p', folder]).catch(
      (error: { readonly stdout: string }) => error,
    )
    expect(stdout).toBe('')
  })
})
