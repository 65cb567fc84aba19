import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { koppelproef } from '../terminal.ts'

const story = join('scenarios', 'catalogue', 'namen', 'aantekening-in-de-naam.yaml')
const recorded = ['record', '--i-may-process-this-data', '--port', '0', '--out', '/nergens/x']
const password = 'geheim-woord'

describe('what is typed wrong is refused in words, before anything is done:', () => {
  test.each([
    // Nothing where something must stand: a variable that was not set.
    [['serve', '--host', ''], '--host is empty'],
    [['serve', '--state', ''], '--state is empty'],
    [['docs', '--out', ''], '--out is empty'],
    [['explore', '--corpus', ''], '--corpus is empty'],
    [['run', story, '--tag', 'x', ''], '--tag is empty'],
    [['run', ''], '[files...] is empty'],
    // No system, or one by a name that every object has.
    [['run', story, '--sut', 'exec:'], 'lacks its command'],
    [['run', story, '--sut', 'exec:  '], 'lacks its command'],
    [['run', story, '--sut', 'module:'], 'lacks its file'],
    [['run', story, '--sut', 'constructor'], '--sut takes'],
    [['serve', '--sut', 'nonsense', '--port', '0'], '--sut takes'],
    // Numbers that are none, or that no machine holds.
    [['run', story, '--timeout', '1e400'], '--timeout takes a number of seconds'],
    [['run', story, '--timeout', '99999999'], 'up to 1000000'],
    [['run', story, '--jobs', '1000000'], 'up to 256'],
    [['run', story, '--max-timeouts', 'x'], '--max-timeouts takes'],
    [['run', story, '--max-timeouts', '0'], '--max-timeouts takes'],
    [['explore', '--minutes', '1e99'], '--minutes takes'],
    [['explore', '--minutes', '30001'], 'up to 30000'],
    [['explore', '--stories', '-1'], '--stories takes'],
    [['observe', '--state', 'json:x', '--for', 'Infinity'], '--for takes a number of seconds'],
    [['generate', '--report', '0'], '--report takes'],
    [['generate', '--peildatum', '2026-02-30'], 'peildatum is 2026-02-30'],
    // Addresses.
    [['observe', '--state', 'json:x', '--url', 'nope'], '--url takes an address'],
    [['pact', 'verify', '--broker', 'nope'], '--broker takes an address'],
    [['serve', '--state', 'mysql://host/db'], '--state takes a folder'],
    [['serve', '--trust-proxy', '10.0.0.0/99'], '--trust-proxy takes an address'],
    // Files that hold nothing, or are no files.
    [['serve', '--tls-key', '/dev/null', '--tls-cert', '/dev/null'], 'holds no PEM'],
    [[...recorded, '--upstream', 'https://las.test/', '--ca', '/dev/null'], 'holds no PEM'],
    [['check', 'las', '--serve-json', '/dev/null'], '--serve-json did not get'],
    [['docs', '--out', '/dev/null/x'], 'Cannot write /dev/null/x'],
    // Where nothing can be written, before the work.
    [['run', story, '--report', 'html=.'], 'it is a folder'],
    [['run', story, '--baseline', '/nergens/x', '--update-baseline'], 'the folder does not exist'],
    [['profile', '--out', '/nergens/x.yaml'], 'the folder does not exist'],
    [['capture', '--remember', '/nergens/x.json', '--sut', 'testcentrum'], 'the folder does not exist'],
    [['link', '--existing', 'x', '--incoming', 'y', '--out', '/nergens/x.csv'], 'the folder does not exist'],
    [['explore', '--stories', '1', '--out', 'package.json'], 'what should be a folder is a file'],
    [['explore', '--stories', '1', '--corpus', '/dev/null'], 'what should be a folder is a file'],
    [['token', 'new', 'oranje', '--until', '2020-01-01'], 'is over'],
    // Two that do not go together.
    [['serve', '--no-console', '--open', '--port', '0'], 'leave --no-console out'],
    [['run', story, '--report', 'json=/tmp/x', '--report', 'html=/tmp/../tmp/x'], 'Two reports would be written'],
    [['docs', 'README.md', '--out', '/tmp/nieuw'], '--out writes all pages'],
    [['serve', '--recording', 'x', '--school', 'y'], 'Give --recording, or'],
  ])('%p', async (argv, why) => {
    const before = readdirSync('.')
    const { exit, out, err } = await koppelproef(...argv)
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain(why)
    expect(readdirSync('.')).toEqual(before)
  })

  test.each([
    [['run', story, '--sut', `http://ea:${password}@127.0.0.1:9`]],
    [['observe', '--state', 'json:x', '--url', `http://ea:${password}@127.0.0.1:9`]],
    [['capture', '--url', `http://ea:${password}@127.0.0.1:9`]],
    [['check', 'las', '--endpoint', `http://ea:${password}@127.0.0.1:9`]],
    [[...recorded, '--upstream', `http://ea:${password}@127.0.0.1:9`]],
    [['pact', 'verify', '--broker', `http://ea:${password}@127.0.0.1:9`]],
  ])('a password in an address, which is not shown: %p', async (argv) => {
    const { exit, err } = await koppelproef(...argv)
    expect(exit).toBe(2)
    expect(err).toContain('without a user and a password')
    expect(err).not.toContain(password)
  })

  test.each([
    ['check', 'check las or check ea'],
    ['serv', 'serve'],
    ['chekc las', 'check las'],
    ['adapter', 'adapter check'],
  ])('a command that is nearly one: %s', async (typed, meant) => {
    const { exit, err } = await koppelproef(...typed.split(' '))
    expect([exit, err.split('\n')[0]]).toEqual([2, expect.stringContaining(`Did you mean ${meant}?`)])
  })
})
