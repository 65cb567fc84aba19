import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Aansluiting, exampleEnvelope } from 'koppelproef'

const bin = resolve(dirname(fileURLToPath(import.meta.url)), '../../bin/koppelproef.js')

let folder: string
let running: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'koppelproef-serve-'))
})
afterEach(() => {
  for (const child of running) child.kill('SIGKILL')
  running = []
  rmSync(folder, { recursive: true })
})

type Ready = {
  readonly ready: true
  readonly url: string
  readonly leerlinggegevens: string
  readonly leerresultaten: string
  readonly control: string
  readonly scholen: readonly Aansluiting[]
}

const start = (...args: string[]) => {
  const child = spawn(process.execPath, [bin, 'serve', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  running.push(child)
  const lines: string[] = []
  let errors = ''
  child.stderr!.setEncoding('utf8').on('data', (part: string) => (errors += part))
  const ready = new Promise<Ready>((resolveReady) =>
    createInterface(child.stdout!).on('line', (line) => {
      lines.push(line)
      if (lines.length === 1 && line.startsWith('{')) resolveReady(JSON.parse(line))
    }),
  )
  const ended = new Promise<number | null>((resolveEnd) => child.on('exit', (code) => resolveEnd(code)))
  return { child, ready, ended, lines, errors: () => errors }
}

const post = async (address: string, body: string): Promise<string> =>
  (
    await fetch(address, {
      method: 'POST',
      body,
      headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '' },
    })
  ).text()

describe('koppelproef serve', () => {
  test('says on one line of JSON everything that a script needs, and stops well on Ctrl-C', async () => {
    const { child, ready, ended, lines } = start('--port', '0', '--json')
    const line = await ready
    expect(Object.keys(line)).toEqual(['ready', 'url', 'leerlinggegevens', 'leerresultaten', 'control', 'scholen'])
    expect(Object.keys(line.scholen[0]!)).toEqual([
      'brincode',
      'dependancecode',
      'schooljaar',
      'xsdversie',
      'autorisatiesleutel',
      'klantcode',
      'klantnaam',
    ])
    expect(await post(line.leerlinggegevens, exampleEnvelope(line.scholen[0]!))).toContain('<leerling ')
    for (const address of [line.leerlinggegevens, line.leerresultaten])
      expect(await (await fetch(`${address}?wsdl`)).text()).toContain(`location="${address}"`)
    expect((await fetch(`${line.control}/openapi.json`)).status).toBe(200)
    child.kill('SIGINT')
    expect(await ended).toBe(0)
    expect(lines).toHaveLength(1)
  })

  test('brings the screens and a testcentrum that outlives it with --state, or neither', async () => {
    const page = (url: string) => fetch(`${url}/`, { headers: { accept: 'text/html' } })
    const mail = (url: string) => `${url}/testcentrum/worlds/default/postbus`
    const first = start('--port', '0', '--json', '--state', folder)
    const { url } = await first.ready
    expect(await (await page(url)).text()).toContain('/console/app.js')
    expect((await fetch(`${url}/console/app.js`)).headers.get('content-type')).toContain('javascript')
    const aanvraag = { naam: 'De Handleiding', brincode: '99QQ' }
    const json = { 'content-type': 'application/json' }
    expect((await fetch(mail(url), { method: 'POST', headers: json, body: JSON.stringify(aanvraag) })).status).toBe(201)
    first.child.kill('SIGINT')
    expect(await first.ended).toBe(0)
    const again = await start('--port', '0', '--json', '--state', folder).ready
    expect(await (await fetch(mail(again.url))).json()).toMatchObject({ berichten: [aanvraag] })
    const bare = await start('--port', '0', '--json', '--no-console', '--no-testcentrum').ready
    expect(await (await page(bare.url)).text()).toMatch(/^Koppelproef: een nagemaakte ESIS/)
    expect((await fetch(`${bare.url}/testcentrum`)).status).toBe(404)
  })

  test('warns of a school that may be a real one, by its file and never by its children', async () => {
    const school = (brincode: string) =>
      `school: { brincode: ${brincode} }\nleerlingen: [{ key: 1, roepnaam: Wietske }]\n`
    writeFileSync(join(folder, 'real.yaml'), school('12AB'))
    writeFileSync(join(folder, 'made.yaml'), school('90AB'))
    const files = ['real.yaml', 'made.yaml'].map((name) => join(folder, name))
    const { child, ready, ended, errors } = start('--port', '0', '--json', '--school', ...files)
    await ready
    child.kill('SIGINT')
    await ended
    expect(errors()).toContain(
      'real.yaml: the brincode is not of the test range (90AA to 99ZZ). Serve no real children',
    )
    expect(errors()).not.toMatch(/made\.yaml|Wietske/)
  })

  test('a port that is taken is a sentence and exit code 3', async () => {
    const { url } = await start('--port', '0', '--json').ready
    const second = start('--port', new URL(url).port)
    expect(await second.ended).toBe(3)
    expect(second.errors()).toMatch(/^E_PORT_TAKEN: Port \d+ is already in use\.\nChoose another one with --port/)
  })

  test('says in plain words who can turn the knobs when others can come in, and which token that takes', async () => {
    const { ready, errors } = start('--port', '0', '--json', '--host', '0.0.0.0')
    const { token, url } = (await ready) as Ready & { readonly token: string }
    const control = `http://127.0.0.1:${new URL(url).port}/control/worlds`
    expect((await fetch(control)).status).toBe(401)
    expect((await fetch(control, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200)
    expect(errors()).toContain('Who also has the token can turn every knob')
    expect(errors()).toContain(token)
  })

  test('a token of its own is asked for, and must be one', async () => {
    const file = join(folder, 'token')
    writeFileSync(file, 'kort\n')
    const refused = start('--port', '0', '--token-file', file)
    expect([await refused.ended, refused.errors()]).toEqual([
      2,
      expect.stringContaining(`${file}:1: the token must be`),
    ])
  })

  test.each([
    [['--allow-host', 'http://x/'], 'E_USAGE'],
    [['--port', 'tachtig'], 'E_USAGE'],
    [['--strict', '--lenient'], 'E_USAGE'],
    [['--keep', 'world-days=9'], 'E_USAGE'],
    [['--state', 'postgres://koppelproef@127.0.0.1:1/x', '--keep', 'werelden=9'], 'E_USAGE'],
    [['--school', '/bestaat/niet.yaml'], 'E_FILE_UNREADABLE'],
  ])('%j is refused with %s and exit code 2', async (args, code) => {
    const { ended, errors } = start('--port', '0', ...args)
    expect(await ended).toBe(2)
    expect(errors()).toContain(`${code}: `)
  })

  test('a school file with a mistake is refused with file, line, column and the mend', async () => {
    const file = join(folder, 'school.yaml')
    writeFileSync(
      file,
      'school:\n  brincode: 99XX\n  schooljaar: 2026-2027\nleerlingen:\n  - key: "1"\n    roepnam: Bo\n',
    )
    const { ended, errors } = start('--port', '0', '--school', file)
    expect(await ended).toBe(2)
    expect(errors()).toContain(`${file}:6:5`)
    expect(errors()).toContain('roepnaam')
  })

  test('several school files are served beside each other', async () => {
    const files = ['99XA', '99XB'].map((brincode) => {
      const file = join(folder, `${brincode}.json`)
      writeFileSync(
        file,
        JSON.stringify({
          school: { brincode, schooljaar: '2026-2027' },
          leerlingen: [{ key: '1', roepnaam: 'Bo', achternaam: 'Vis' }],
        }),
      )
      return file
    })
    const { scholen, leerlinggegevens } = await start(
      '--port',
      '0',
      '--json',
      '--school',
      files[0]!,
      '--school',
      files[1]!,
    ).ready
    expect(scholen.map(({ brincode }) => brincode)).toEqual(['99XA', '99XB'])
    for (const school of scholen)
      expect(await post(leerlinggegevens, exampleEnvelope(school))).toContain(`<brincode>${school.brincode}<`)
  })

  test('what was confirmed survives a kill', async () => {
    const state = join(folder, 'state')
    const first = start('--port', '0', '--json', '--state', state)
    const { control, scholen } = await first.ready
    const id = `${scholen[0]!.brincode}00`
    const school = await (await fetch(`${control}/worlds/default/schools/${id}`)).json()
    const { status } = await fetch(`${control}/worlds/default/storingen/straks`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ soort: 'http-status', status: 503, when: { times: 1 } }),
    })
    expect(status).toBeLessThan(300)
    first.child.kill('SIGKILL')
    await first.ended
    const again = await start('--port', '0', '--json', '--state', state).ready
    expect(again.scholen).toEqual(scholen)
    expect(await (await fetch(`${again.control}/worlds/default/schools/${id}`)).json()).toEqual(school)
    expect(
      (
        await fetch(again.leerlinggegevens, {
          method: 'POST',
          body: exampleEnvelope(scholen[0]!),
          headers: { 'content-type': 'text/xml' },
        })
      ).status,
    ).toBe(503)
  })
})
