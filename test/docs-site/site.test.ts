import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from '@jest/globals'
import { changeSchemas } from '../../simulator/changes/schema.ts'
import { readContract } from '../../simulator/control/contract.ts'
import { dialects } from '../../simulator/dialects/dialect.ts'
import { oddities as oddityList } from '../../simulator/oddities/oddities.ts'
import { quirks } from '../../simulator/quirks/quirks.ts'
import { checks } from '../../simulator/wire/checks.ts'
import { serveSite } from '../../src/docs/serve-site.ts'
import { createSite, isOfTheRepository } from '../../src/docs/site.ts'
import { writeSite } from '../../src/docs/write-site.ts'
import { toolErrors } from '../../src/tool-error.ts'
import { faultCodes } from '../../src/uwlr/names.ts'
import { deadLinksIn } from './dead-links.ts'

const site = createSite()
const page = (name: string) => site.files.get(name)!()
const folder = mkdtempSync(join(tmpdir(), 'koppelproef-docs-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** This package, but that its GLOSSARY says this. */
function smallPackage(text: string): URL {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const small = mkdtempSync(join(folder, 'small'))
  for (const file of readdirSync(root)) if (file !== 'GLOSSARY.md') symlinkSync(join(root, file), join(small, file))
  writeFileSync(join(small, 'GLOSSARY.md'), text)
  return pathToFileURL(`${small}/`)
}

describe('the site', () => {
  test('has no link that leads nowhere', () => {
    expect(site.dead).toEqual([])
    expect(deadLinksIn(new Map([...site.files].map(([name, text]) => [name, text()])))).toEqual([])
  })

  test('lets no page run or fetch anything but its own style and script', () => {
    for (const [name, text] of site.files) {
      if (!name.endsWith('.html')) continue
      const html = text()
      expect([
        name,
        /<style|<script(?! src="(\.\.\/)*site\.js" defer><\/script>)|\son\w+=|<[^>]* style=/.exec(html),
      ]).toEqual([name, null])
      expect(html).toContain("default-src 'none'")
      expect([...html.matchAll(/ src="([^"]*)"/g)].filter(([, to]) => !/^(\.\.\/)*site\.js$/.test(to!))).toEqual([])
    }
  })

  test('says which links lead nowhere, and shows what stands in a page as text', () => {
    const links = '[a](README.md) [b](nowhere.md) [c](README.md#nobody) [d](#links) [e](#link) [f](javascript:alert)'
    const raw = 'A <script>alert(1)</script> and `<i>`\n\n<!-- gone -->\n\n```sh\n# <u>\n```\n'
    const { dead, files } = createSite(smallPackage(`# <b>Words</b>\n\n## Links\n\n${links}\n\n${raw}`))
    expect(dead.filter((one) => one.startsWith('GLOSSARY'))).toEqual([
      'GLOSSARY.md -> nowhere.md',
      'GLOSSARY.md -> README.md#nobody',
      'GLOSSARY.md -> GLOSSARY.md#link',
    ])
    const main = /<main[\s\S]*<footer>/.exec(files.get('GLOSSARY.html')!())![0]
    expect(main).not.toMatch(/<(b|script|i|u)>|javascript:|gone/)
    expect(main).toContain('A &lt;script&gt;alert(1)&lt;/script&gt; and <code>&lt;i&gt;</code>')
  })

  test('has every error code, fault, change with its fields, quirk and operation, from the code', () => {
    const errors = page('reference/errors.html')
    expect(
      [...Object.keys(toolErrors), ...faultCodes].filter((code) => !errors.includes(`<code>${code}</code>`)),
    ).toEqual([])
    const changes = page('reference/changes.html')
    for (const schema of changeSchemas) {
      const properties = schema.properties as Readonly<Record<string, { readonly const?: string }>>
      const part = changes.split(`<h2 id="${properties.soort!.const}">`)[1]!.split('<h2 ')[0]!
      expect(
        Object.keys(properties).filter((field) => field !== 'soort' && !part.includes(`<code>${field}</code>`)),
      ).toEqual([])
    }
    const oddities = page('reference/oddities.html')
    const names = [...quirks, ...oddityList, ...dialects, ...checks].map(({ name }) => name)
    expect(names.filter((name) => !oddities.includes(`<code>${name}</code>`))).toEqual([])
    const control = page('reference/control.html')
    for (const [path, item] of Object.entries(readContract().description.paths))
      for (const method of ['get', 'put', 'post', 'patch', 'delete'] as const)
        if (item[method]) expect(control).toContain(`>${method.toUpperCase()} /control${path} <a`)
  })

  test('finds the page that a message names, and none that is not there', () => {
    expect(site.addressOf('scenarios/observe/README.md')).toBe('scenarios/observe/index.html')
    expect(site.addressOf('scenarios/observe')).toBe('scenarios/observe/index.html')
    expect(site.textOf('scenarios/observe')).toBe(readFileSync('scenarios/observe/README.md', 'utf8'))
    expect(site.textOf('reference/oddities.md')).toMatch(/^# /)
    for (const page of ['DECISIONS.md', 'docs/nation.md'])
      expect([site.addressOf(page), isOfTheRepository(page)]).toEqual([undefined, true])
    expect(isOfTheRepository('docs/nowhere.md')).toBe(false)
    expect(site.addressOf('../../etc/passwd')).toBeUndefined()
  })
})

describe('the site on this machine', () => {
  const ask = (url: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
    new Promise<{ status: number; type: string; policy: string }>((resolve, reject) => {
      request(url, { headers, method }, (answer) => {
        answer.resume()
        const { 'content-type': type = '', 'content-security-policy': policy = '' } = answer.headers
        resolve({ status: answer.statusCode!, type, policy: String(policy) })
      })
        .on('error', reject)
        .end()
    })

  test('is given to who asks from here, and read only', async () => {
    const { url, close } = await serveSite(site)
    expect(await ask(url)).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' })
    expect((await ask(`${url}ci/`)).policy).toContain("frame-ancestors 'none'")
    expect(await ask(`${url}search.js?1`)).toMatchObject({ status: 200, type: 'text/javascript; charset=utf-8' })
    expect(await ask(`${url}nowhere.html`)).toMatchObject({ status: 404 })
    expect(await ask(`${url}..%2f..%2fpackage.json`)).toMatchObject({ status: 404 })
    expect(await ask(url, {}, 'POST')).toMatchObject({ status: 405 })
    expect(await ask(url, { host: 'evil.example' })).toMatchObject({ status: 403 })
    await expect(serveSite(site, Number(new URL(url).port))).rejects.toMatchObject({ code: 'E_PORT_TAKEN' })
    await close()
  })

  test('is written to a folder that is new or its own, and leaves others alone', () => {
    const out = join(folder, 'out')
    const few = { ...site, files: new Map([...site.files].filter(([name]) => !name.includes('catalogue'))) }
    expect(writeSite(few, out)).toBe(few.files.size)
    expect(readFileSync(join(out, 'ci', 'index.html'), 'utf8')).toBe(page('ci/index.html'))
    writeSite(few, out)
    expect(() => writeSite(few, folder)).toThrow(`--out ${folder} has other things in it`)
    expect(() => writeSite(few, join(out, 'index.html'))).toThrow('is a file; give a folder')
  })
})
