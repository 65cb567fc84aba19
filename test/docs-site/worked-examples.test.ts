import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { createSimulator } from 'koppelproef'
import { readSchoolFiles } from '../../src/cli/support/school-files.ts'

const page = readFileSync('docs/brengleerresultaten.md', 'utf8')
const block = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)![1]!

test('the worked BrengLeerresultaten is taken, and refused as its table says', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'koppelproef-worked-'))
  writeFileSync(join(folder, 'school.yaml'), block('yaml'))
  const schools = await readSchoolFiles([join(folder, 'school.yaml')], '1')
  rmSync(folder, { recursive: true })
  const bring = (body: string) => {
    const simulator = createSimulator({ seed: '1', schools })
    const headers = { 'content-type': 'text/xml; charset=utf-8', soapaction: '"BrengLeerresultaten"' }
    const answer = simulator.handle({ method: 'POST', url: '/uwlr/leerresultaten', headers, body: Buffer.from(body) })
    const text = String(answer.body)
    const decided = answer.headers['x-koppelproef-decided']
    return { said: /<leerresultaten_bevestiging|(?:Client|Server)\.\w+/.exec(text)?.[0], decided }
  }
  expect(bring(block('xml'))).toEqual({ said: '<leerresultaten_bevestiging', decided: 'answered' })

  const rows = [...page.matchAll(/^\| `(.+?)` → `(.+?)` \| `(.+?)` \| `(.+?)` \|$/gm)]
  expect(rows.length).toBe(5)
  for (const [, from, to, said, decided] of rows)
    expect([from, bring(block('xml').replace(from!, to!))]).toEqual([from, { said, decided }])
})
