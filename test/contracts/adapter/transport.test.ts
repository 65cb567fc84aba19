import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, jest, test } from '@jest/globals'
import type { Adapter, KoppelVerzoek } from '../../../contracts/adapter/adapter.ts'
import { checked } from '../../../contracts/adapter/checked.ts'
import { serveOverHttp } from '../../../contracts/adapter/serve.ts'
import { AdapterFailure, type OpenSystem, openSystem, systemOf } from '../../../contracts/adapter/transport.ts'

const toestand = { groepen: [], leerkrachten: [], leerlingen: [] }
const start = { nu: '2026-11-23T12:00:00+01:00', toestand, brincode: '99QQ' }
const koppeling: KoppelVerzoek = {
  leerlinggegevens: 'http://las.example/lg',
  leerresultaten: 'http://las.example/lr',
  brincode: '99QQ',
  schooljaar: '2026-2027',
  xsdversie: '2.2',
  autorisatiesleutel: 'sleutel',
  klantcode: 'K',
  klantnaam: 'K',
}

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})
const kept = (system: OpenSystem): OpenSystem => {
  open.push(system.close)
  return system
}
const odd = async (how = '', timeout = 30_000) =>
  kept(await openSystem(`exec:node test/contracts/adapter/odd-system.mjs ${how}`, { timeout, quiet: true }))

const failureOf = async (work: Promise<unknown>): Promise<AdapterFailure> => {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(thrown).toBeInstanceOf(AdapterFailure)
  return thrown as AdapterFailure
}

describe('a command', () => {
  test('that says what went wrong is broken, and what it wrote to stderr hangs on the failure', async () => {
    const { adapter } = await odd()
    const failure = await failureOf(adapter.koppel!(koppeling))
    expect(failure).toMatchObject({ kind: 'broke', call: 'koppel', message: 'koppel: the table is locked' })
    expect(failure.trace).toBe('Traceback: line 7 of koppel')
  })

  test('that dies is gone for this story, and there again for the next', async () => {
    const { adapter } = await odd()
    await adapter.reset(start)
    const failure = await failureOf(adapter.verwerk({}))
    expect(failure).toMatchObject({ kind: 'gone', stderr: 'Segmentation fault in verwerk' })
    expect(failure.message).toContain('(exit 3)')
    expect(await failureOf(adapter.toestand())).toMatchObject({ kind: 'gone' })
    await adapter.reset(start)
    expect(await adapter.toestand()).toEqual(toestand)
  })

  test('that dies four stories in a row is given up', async () => {
    const { adapter } = await odd('never-begins')
    for (const _ of [1, 2, 3, 4]) expect(await failureOf(adapter.reset(start))).toMatchObject({ kind: 'gone' })
    await expect(adapter.reset(start)).rejects.toMatchObject({ code: 'E_SUT_UNREACHABLE' })
  })

  test('that dies now and then is started again each time', async () => {
    const { adapter } = await odd()
    for (const _ of [1, 2, 3, 4, 5]) {
      await adapter.reset(start)
      await failureOf(adapter.verwerk({}))
      await adapter.reset(start)
      await adapter.toestand()
    }
  })

  test('that does not answer is too late, and is not asked again', async () => {
    const { adapter } = await odd('', 3_000)
    await adapter.reset(start)
    const failure = await failureOf(adapter.importeer(koppeling))
    expect(failure).toMatchObject({ kind: 'timeout', message: 'importeer: no answer within 3 seconds' })
    await adapter.reset(start)
    expect(await adapter.toestand()).toEqual(toestand)
  })

  test('may answer two calls in another order', async () => {
    const { adapter } = await odd()
    expect(await Promise.all([adapter.postbus!(), adapter.breekAf!()])).toEqual([
      [{ leerkracht: 'l1', emailadres: 'joke@school.example' }],
      { kind: 'ok' },
    ])
  })

  test('that prints something else than an answer is told so', async () => {
    const { adapter } = await odd()
    const failure = await failureOf(adapter.legUit!({ soort: 'leerling', ref: '1' }))
    expect(failure).toMatchObject({ kind: 'form' })
    expect(failure.message).toContain('no JSON: hello')
  })

  test('tells what it wrote to stderr since the story began', async () => {
    const { adapter, output } = await odd()
    await failureOf(adapter.koppel!(koppeling))
    expect(output!()).toBe('Traceback: line 7 of koppel\n')
    await adapter.reset(start)
    expect(output!()).toBe('')
  })

  test('has what it writes to stderr passed on under the name of the story, once', async () => {
    const passed: string[] = []
    const write = jest.spyOn(process.stderr, 'write').mockImplementation((text) => passed.push(String(text)) > 0)
    try {
      const { adapter, about } = kept(await openSystem('exec:node test/contracts/adapter/odd-system.mjs', {}))
      about!('een-verhaal')
      await failureOf(adapter.koppel!(koppeling))
      await failureOf(adapter.koppel!(koppeling))
    } finally {
      write.mockRestore()
    }
    expect(passed.join('')).toBe(
      'stderr of the system in een-verhaal:\nTraceback: line 7 of koppel\nTraceback: line 7 of koppel\n',
    )
  })

  test('has a stack that comes again passed on once, and counted when it is let go', async () => {
    const passed: string[] = []
    const write = jest.spyOn(process.stderr, 'write').mockImplementation((text) => passed.push(String(text)) > 0)
    try {
      const { adapter, about, close } = await openSystem('exec:node test/contracts/adapter/odd-system.mjs', {})
      for (const story of ['een-verhaal', 'een-ander', 'een-derde']) {
        about!(story)
        await failureOf(adapter.verwijderNummers!({}))
      }
      await close()
    } finally {
      write.mockRestore()
    }
    expect(passed.join('')).toBe(
      `stderr of the system in een-verhaal:
Traceback:
  File "ea.py", line 7, in verwijder
  File "db.py", line 12, in put
LockedError: 1 rows are locked
stderr of the system ×3, as in een-verhaal: LockedError: 1 rows are locked
`,
    )
  })
})

describe('a module', () => {
  test('that throws is broken, and keeps its own stack', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'adapter-'))
    const file = join(folder, 'adapter.mjs')
    writeFileSync(file, 'export default { toestand() { const held = undefined; return held.kind } }\n')
    const { adapter } = kept(await openSystem(`module:${file}`))
    const failure = await failureOf(adapter.toestand())
    expect(failure).toMatchObject({ kind: 'broke', cause: expect.any(TypeError) })
    expect(failure.trace).toContain('adapter.mjs:1')
    rmSync(folder, { recursive: true })
  })

  test('that answers with the records that it holds cannot change what was seen', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'adapter-'))
    const file = join(folder, 'adapter.mjs')
    const held = "const held = { leerlingen: [{ id: 'noor' }], leerkrachten: [], groepen: [] }\n"
    const calls = 'toestand: async () => held, verwerk: async () => (held.leerlingen.pop(), { kind: "verwerkt" })'
    writeFileSync(file, `${held}export default { ${calls} }\n`)
    const { adapter } = kept(await openSystem(`module:${file}`))
    const before = await adapter.toestand()
    await adapter.verwerk({})
    expect([before.leerlingen, (await adapter.toestand()).leerlingen]).toEqual([[{ id: 'noor' }], []])
    rmSync(folder, { recursive: true })
  })

  test('that cannot be made is not there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'adapter-'))
    const file = join(folder, 'adapter.mjs')
    writeFileSync(file, 'export default () => { throw new Error("no database") }\n')
    await expect(openSystem(`module:${file}`)).rejects.toMatchObject({ code: 'E_SUT_UNREACHABLE' })
    rmSync(folder, { recursive: true })
  })

  test('that is not there, or in a language that this Node does not read, is said to be', async () => {
    await expect(openSystem('module:./nowhere.mjs')).rejects.toThrow(`there is no file ${resolve('nowhere.mjs')}.`)
    const folder = mkdtempSync(join(tmpdir(), 'adapter-'))
    const file = join(folder, 'adapter.jsx')
    writeFileSync(file, 'export default {}\n')
    await expect(openSystem(`module:${file}`)).rejects.toThrow(`this Node (${process.version}) reads no .jsx`)
    rmSync(folder, { recursive: true })
  })
})

describe('a system over HTTP', () => {
  const served = async (adapter: Partial<Adapter>) => {
    const { url, close } = await serveOverHttp(adapter)
    return { ...kept(await openSystem(url, { timeout: 2_000 })), close }
  }
  const broken = async () => {
    throw new Error('the disk is full')
  }

  test('that breaks tells where', async () => {
    const { adapter, close } = await served({ toestand: broken })
    const failure = await failureOf(adapter.toestand())
    await close()
    expect(failure).toMatchObject({ kind: 'broke', message: 'toestand answered HTTP 500: the disk is full' })
    expect(failure.trace).toContain('transport.test.ts')
  })

  test('that answers a page of text is broken with that text', async () => {
    const server = createServer((_, response) => response.writeHead(500).end('Whoops\n  at line 12 of import.php'))
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { adapter } = await openSystem(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    const failure = await failureOf(adapter.toestand())
    server.close()
    expect(failure.trace).toContain('line 12 of import.php')
  })

  test('that hangs is too late', async () => {
    const { adapter, close } = await served({ toestand: () => new Promise<never>(() => {}) })
    expect(await failureOf(adapter.toestand())).toMatchObject({ kind: 'timeout' })
    await close()
  })

  test('that does one thing after the other is waited for when the next story begins', async () => {
    let isDone = () => {}
    const hanging = new Promise<void>((resolve) => {
      isDone = resolve
    })
    let before: Promise<void> = Promise.resolve()
    let asked = 0
    const server = createServer((request, response) => {
      // The first time its calls are asked for; the second time somebody waits until it has done.
      if (request.method === 'GET' && ++asked === 2) isDone()
      before = before
        .then(() => (request.url === '/toestand' ? hanging : undefined))
        .then(() => void response.end(JSON.stringify(request.url === '/' ? { calls: ['reset', 'toestand'] } : {})))
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { adapter } = await openSystem(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { timeout: 300 })
    expect(await failureOf(adapter.toestand())).toMatchObject({ kind: 'timeout' })
    await adapter.reset(start)
    server.close()
    expect(asked).toBe(2)
  })

  test('that stops is gone in the middle of a story, and cannot be reached when one begins', async () => {
    const { adapter, close } = await served({ toestand: async () => toestand, reset: async () => {} })
    await close()
    expect(await failureOf(adapter.toestand())).toMatchObject({ kind: 'gone' })
    await expect(adapter.reset(start)).rejects.toMatchObject({ code: 'E_SUT_UNREACHABLE' })
  })
})

describe('a system that is checked', () => {
  test('fails by its form when it answers otherwise', async () => {
    const system = checked(
      systemOf({ toestand: async () => ({ ...toestand, leerlingen: [{ naam: 'Sam' }] }) as never }),
    )
    const failure = await failureOf(system.adapter.toestand())
    expect(failure.kind).toBe('form')
    expect(failure.message).toContain("/leerlingen/0 must have required property 'id'")
  })

  test('of a union only the branch that was meant is judged', async () => {
    const wrong = {
      kind: 'voorstel',
      groepen: [],
      leerkrachten: [],
      leerlingen: [{ ref: 'a', beslissing: 'misschien' }],
    }
    const { adapter } = checked(systemOf({ importeer: async () => wrong as never }))
    expect((await failureOf(adapter.importeer(koppeling))).message).toContain('/leerlingen/0')
  })

  test('is never asked what our own schema forbids: that is a bug of ours, however often it is checked', async () => {
    const { adapter } = checked(checked(systemOf({ reset: async () => {} })), { form: false })
    const leerlingen = [{ id: 'a', geboortedatum: '2022-01-24Z' }]
    const asked = adapter.reset({ ...start, toestand: { ...toestand, leerlingen } })
    await expect(asked).rejects.toThrow('we ask reset against our own schema: /toestand/leerlingen/0/geboortedatum')
    await expect(asked).rejects.not.toBeInstanceOf(AdapterFailure)
  })
})
