import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { describe, expect, test } from '@jest/globals'
import { disguisingHere, disguisingInThread } from '../../src/recording/disguising.ts'
import { readRecording } from '../../src/recording/read-recording.ts'
import { openRecording } from '../../src/recording/write-recording.ts'
import { answering, post, startRecording } from './las.ts'

describe('the file of a recording, and the thread that fills it', () => {
  test('leaves nothing of an exchange that could not be disguised to its end', async () => {
    const recording = await startRecording('http://127.0.0.1:9')
    await recording.close()
    const file = `${recording.file}.other`
    const writer = openRecording(file, { madeOn: '2026-11-23', keepUntil: '2026-12-23' })
    const before = readFileSync(file, 'utf8')
    const fails = () =>
      writer.append((put) => {
        put('x'.repeat(200_000))
        throw new RangeError('half way')
      })
    expect(fails).toThrow('half way')
    expect(readFileSync(file, 'utf8')).toBe(before)
    writer.append((put) => put('{"number":1,"request":{}}'))
    writer.close()
    expect(readRecording(file, '2026-12-01').exchanges).toHaveLength(1)
  })

  test.each([
    ['here', disguisingHere],
    ['in a thread', disguisingInThread],
  ])('writes over nothing, and says so: %s', async (_, start) => {
    const recording = await startRecording('http://127.0.0.1:9')
    await expect(startRecording('http://127.0.0.1:9', { file: recording.file, start })).rejects.toMatchObject({
      code: 'E_FILE_EXISTS',
      message: `${recording.file} exists already, and nothing is written over.`,
    })
    await expect(
      startRecording('http://127.0.0.1:9', { file: `${recording.file}/no/folder`, start }),
    ).rejects.toMatchObject({ code: 'E_FILE_UNWRITABLE' })
    await recording.close()
  })

  test('leaves no file behind where the port is taken', async () => {
    const las = await answering('<a/>')
    const file = join(mkdtempSync(join(tmpdir(), 'taken-')), 'school.koppelproef')
    const port = Number(new URL(las.url).port)
    await expect(startRecording(las.url, { file, port })).rejects.toMatchObject({ code: 'E_PORT_TAKEN' })
    expect(existsSync(file)).toBe(false)
    await las.close()
  })

  const threadOf = (code: string) => () => new Worker(new URL(`data:text/javascript,${code}`))

  test('says why the thread that disguises could not start, and what to do', async () => {
    const starts = [
      threadOf('throw Object.assign(new Error("no room for a heap"), { code: "ENOMEM" })'),
      () => {
        throw Object.assign(new Error('no room for a heap'), { code: 'ENOMEM' })
      },
    ]
    for (const start of starts)
      await expect(
        startRecording('http://127.0.0.1:9', { start: (options) => disguisingInThread(options, start) }),
      ).rejects.toMatchObject({
        code: 'E_DISGUISE_ENDED',
        exit: 3,
        message: expect.stringContaining('ENOMEM, no room for a heap'),
        next: expect.stringContaining('more memory or threads'),
      })
  })

  test('passes on all the same when that thread ends on its way, says it of each exchange, and at the end', async () => {
    const las = await answering('<a/>')
    const quote =
      'import { parentPort } from "node:worker_threads"; parentPort.once("message", () => { throw Object.assign(new Error("Zandstra"), { code: "ERR_OUT" }) }); parentPort.postMessage({ turn: 0 })'
    const recording = await startRecording(las.url, {
      start: (options) => disguisingInThread(options, threadOf(encodeURIComponent(quote))),
    })
    for (let turn = 0; turn < 2; turn++) expect((await post(recording.url, '<a/>'))!.body.toString()).toBe('<a/>')
    await expect(recording.close()).rejects.toMatchObject({ code: 'E_DISGUISE_ENDED' })
    await las.close()
    expect(recording.lost).toHaveLength(2)
    for (const why of recording.lost)
      expect(why).toMatch(/not in the file \(The thread .* ended: ERR_OUT\. Nothing more/)
    expect(recording.lost.join()).not.toContain('Zandstra')
  })
})
