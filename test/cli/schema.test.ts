import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { XmlDocument } from 'libxml2-wasm'
import { main } from '../../src/cli/main.ts'
import { installSchemas } from '../../src/cli/schema/install.ts'
import { listening } from '../terminal.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'koppelproef-schema-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const text = (file: string) => readFileSync(join(folder, file), 'utf8')
const put = (file: string, content: string) => {
  mkdirSync(join(folder, file, '..'), { recursive: true })
  writeFileSync(join(folder, file), content)
}
const yamlSchemas = () => JSON.parse(text('.vscode/settings.json'))['yaml.schemas'] as Record<string, readonly string[]>

describe('koppelproef schema --install', () => {
  test('names the schemas in the package of the project, and copies nothing', () => {
    mkdirSync(join(folder, 'node_modules'))
    symlinkSync(resolve('.'), join(folder, 'node_modules', 'koppelproef'))
    const { written, copied } = installSchemas(folder, { stories: ['stories/*.yaml'] })
    expect({ written, copied }).toEqual({
      written: ['.vscode/settings.json', '.vscode/extensions.json'],
      copied: false,
    })
    const paths = Object.keys(yamlSchemas())
    expect(paths.filter((path) => !existsSync(join(folder, path)))).toEqual([])
    expect(yamlSchemas()['./node_modules/koppelproef/scenarios/language/scenario.schema.json']).toEqual([
      'stories/*.yaml',
    ])
  })

  test('copies the schemas to a project that has no package', () => {
    const { copied } = installSchemas(folder, {})
    expect(copied).toBe(true)
    for (const path of Object.keys(yamlSchemas())) expect(JSON.parse(text(path))).toHaveProperty('$schema')
    expect(text('.koppelproef/scenario.schema.json')).toBe(
      readFileSync('scenarios/language/scenario.schema.json', 'utf8'),
    )
  })

  test('keeps what stands in the settings, and says its own once', () => {
    const other = { './own.json': ['*.yml'], './.koppelproef/gone.schema.json': ['x'] }
    put('.vscode/settings.json', JSON.stringify({ 'editor.tabSize': 2, 'yaml.schemas': other }))
    put('.vscode/extensions.json', JSON.stringify({ recommendations: ['a.b'] }))
    put(
      '.idea/jsonSchemas.xml',
      '<project><component><state><map>\n        <entry key="mine"><value/></entry>\n      </map></state></component></project>',
    )
    installSchemas(folder, {})
    const first = ['.vscode/settings.json', '.vscode/extensions.json', '.idea/jsonSchemas.xml'].map(text)
    installSchemas(folder, {})
    expect(['.vscode/settings.json', '.vscode/extensions.json', '.idea/jsonSchemas.xml'].map(text)).toEqual(first)
    expect(JSON.parse(first[0]!)).toMatchObject({ 'editor.tabSize': 2 })
    expect(Object.keys(yamlSchemas())).toHaveLength(7)
    expect(yamlSchemas()).toHaveProperty(['./own.json'])
    expect(JSON.parse(first[1]!)).toEqual({ recommendations: ['a.b', 'redhat.vscode-yaml'] })
    expect(first[2]).toContain('<entry key="mine">')
  })

  test('writes for JetBrains a map of names that is well-formed, whatever the patterns', () => {
    installSchemas(folder, { editor: ['jetbrains'], schools: ['a"&<b>.yaml'] })
    const read = XmlDocument.fromString(text('.idea/jsonSchemas.xml'))
    const values = (name: string) => read.find(`//option[@name='${name}']`).map((one) => one.get('@value')?.content)
    expect(values('relativePathToSchema')).toContain('.koppelproef/config.schema.json')
    expect(values('path')).toContain('a"&<b>.yaml')
    read.dispose()
    expect(existsSync(join(folder, '.vscode'))).toBe(false)
  })

  test('leaves settings with comments as they are, writes nothing, and says what to add', () => {
    put('.vscode/settings.json', '{\n  // mine\n}\n')
    expect(() => installSchemas(folder, {})).toThrow(/^\.vscode\/settings\.json: .*by hand:\n\{\n {2}"yaml\.schemas"/)
    expect(text('.vscode/settings.json')).toBe('{\n  // mine\n}\n')
    expect(existsSync(join(folder, '.koppelproef'))).toBe(false)
  })
})

describe('koppelproef schema', () => {
  const run = async (...argv: string[]) => {
    const { said, terminal } = listening()
    return { exit: await main(['schema', ...argv], terminal), ...said }
  }

  test('lists where each schema is, and the first line of a story', async () => {
    const { out } = await run()
    const paths = [...out.matchAll(/(\S+\.schema\.json)/g)].map(([path]) => path!.replace(/^\$schema=/, ''))
    expect(paths).toHaveLength(7)
    expect(paths.filter((path) => !existsSync(path))).toEqual([])
  })

  test('shows one, and says which there are', async () => {
    expect(JSON.parse((await run('scenario')).out)).toHaveProperty('title', 'Koppelproef scenario')
    expect(await run('scenarios')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('there are scenario, school-file'),
    })
    expect(await run('--stories', 'x')).toMatchObject({ exit: 2 })
  })
})
