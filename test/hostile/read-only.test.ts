import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { formNames, reportsFor } from '../../report/forms.ts'
import type { Report } from '../../report/report.ts'
import { createSimulator, manualSchool } from '../../simulator/index.ts'
import { colouredLines, plainLine, plainLines, saidLines } from '../../src/plain-text.ts'
import { escapeXml } from '../../src/uwlr/xml-bytes.ts'
import { parseXml } from '../../src/uwlr/xml-tree.ts'
import { callingOf } from '../simulator/control/calling.ts'

const nasty = 'Bo\x1b[31m\u202e\u200bJansen\n::error file=x::hacked\r\x07\ud800\ufffe'
const bin = resolve(import.meta.dirname, '../../bin/koppelproef.js')
const aStory = resolve(import.meta.dirname, '../../scenarios/catalogue/namen/aantekening-in-de-naam.yaml')
const does = /[\0-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufffe]|^\s*::error file=x/m

describe('what others wrote', () => {
  test('is spelled out on one line, or by line, and gives no order', () => {
    expect(plainLine('a\x1b[2Jb\u202ec\nd')).toBe('a\\x1b[2Jb\\u202ec\\nd')
    expect(plainLines('een\n::error::x\n  ##[group]y\ntwee')).toBe('een\n\\::error::x\n  \\##[group]y\ntwee')
    expect(plainLine('a'.repeat(5000))).toHaveLength(1000)
    expect(plainLine('Zoë ’t 日本 😀')).toBe('Zoë ’t 日本 😀')
  })

  test('colours of our own are kept, and nothing else', () => {
    expect(colouredLines('\r\x1b[K\x1b[31m✗\x1b[0m rood\x1b]0;titel\x07')).toBe(
      '\\r\\x1b[K\x1b[31m✗\x1b[0m rood\\x1b]0;titel\\x07',
    )
    expect(colouredLines('b'.repeat(3000)).length).toBeLessThanOrEqual(1004)
  })

  test('a bar of work goes over its own line, before a person alone, and nothing else does', () => {
    expect(saidLines('\r\x1b[K12 %\x1b[K', true)).toBe('\r\x1b[K12 %\x1b[K')
    expect(saidLines('naam\r\x1b[K\x1b[31mweg\n', true)).toBe('naam\\r\\x1b[K\\x1b[31mweg\n')
    expect(saidLines('\r\x1b[K12 %\x1b[K', false)).toBe('\\r\\x1b[K12 %\\x1b[K')
  })

  test.each([
    ['convert', 'NAME.csv', 'out.json'],
    ['convert', 'school.yaml', 'NAME.csv'],
    ['link', '--existing', 'NAME.csv', '--incoming', 'NAME.csv', '--out', 'out.csv'],
    ['disguise', 'NAME.csv', '--out', 'NAME.out'],
    ['explore', 'merge', 'NAME', '--out', 'merged'],
    ['explore', '--stories', '1', '--corpus', 'corpus'],
    ['token', 'new', 'x', '--file', 'NAME.yaml'],
    ['adapter', 'check', '--sut', 'module:./NAME.mjs'],
    ['NAME'],
    ['run', '--NAME'],
  ])('gives no order to a terminal as the name of a file, a column or a word: %s %s', (...argv) => {
    const name = '\r\x1b[K\x1b[31mweg\u202e'
    const folder = mkdtempSync(join(tmpdir(), 'koppelproef-named-'))
    writeFileSync(join(folder, `${name}.csv`), `id;achternaam;${name.replace('\r', '')}\n1;Jansen;x\n`)
    writeFileSync(
      join(folder, `${name}.mjs`),
      `export default { reset() {}, importeer() {}, verwerk() {}, toestand() {}, close() { throw new Error(${JSON.stringify(name)}) } }`,
    )
    mkdirSync(join(folder, 'corpus'))
    copyFileSync(aStory, join(folder, 'corpus', `${name}.yaml`))
    writeFileSync(
      join(folder, 'school.yaml'),
      'school: { brincode: 99XX }\nleerlingen: [{ key: "1", roepnaam: A, achternaam: B }]\n',
    )
    const { stdout, stderr } = spawnSync(process.execPath, [bin, ...argv.map((word) => word.replace('NAME', name))], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(stdout + stderr).toContain('weg')
    expect(stdout + stderr).not.toMatch(/[\r\x1b\u202e]/)
  })

  test.each(formNames)('does nothing in a report of form %s', async (form) => {
    const report = {
      format: 'koppelproef-report/1',
      soort: 'run',
      versie: '0',
      onderwerp: nasty,
      kenmerken: [],
      oordeel: 'gezakt',
      vermoedens: [],
      gevallen: [
        {
          naam: `verhaal ${nasty}`,
          titel: nasty,
          groep: nasty,
          oordeel: 'gezakt',
          ernst: 'S1',
          reden: nasty,
          spoor: nasty,
          bevindingen: [{ wat: nasty, verwacht: nasty, gevonden: [nasty] }],
          opmerkingen: [],
          uitwisselingen: [],
        },
      ],
      uitwisselingen: [],
    } as unknown as Report
    const reports = await reportsFor([form], 'nl', '/')
    let text = ''
    await reports.write(report, { out: (part) => (text += part), err: () => {} })
    expect(text.length).toBeGreaterThan(50)
    expect(does.exec(text)).toBeNull()
    // Who reads the JSON has the signs as they came.
    if (form === 'json') expect(JSON.parse(text).onderwerp).toBe(nasty)
    if (form === 'junit') expect(parseXml(text).name).toBe('testsuites')
  })
})

describe('a sign that XML does not have', () => {
  const signs = ['\0', '\v', '\x1b', '\ufffe', '\ud800', 'a\udc00']

  test.each(signs)('%j is refused by the control API where it comes in, unless it is meant', async (sign) => {
    const simulator = createSimulator({ schools: [manualSchool('2026-2027')] })
    const { patch, get } = callingOf(simulator)
    const at = '/worlds/default/schools/99QQ00/leerlingen/1001'
    const refused = await patch(at, { roepnaam: `Bo${sign}` })
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ where: 'body/roepnaam' }] } })
    expect((await patch('/worlds/default/schools/99QQ00', { naam: `De${sign}` })).status).toBe(422)
    expect((await patch(at, { roepnaam: `Bo${sign}`, bewust: true })).status).toBe(200)
    expect((await get(at)).status).toBe(200)
  })

  test.each(signs)('%j is written as U+FFFD, so that what is written is XML', (sign) => {
    expect(escapeXml(`<${sign}>`)).toMatch(/^&lt;a?\ufffd&gt;$/)
    expect(escapeXml('😀é')).toBe('😀é')
  })
})
