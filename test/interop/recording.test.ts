import { rmSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { aansluitingenOf, createSimulator, listen } from '../../simulator/index.ts'
import { bytesOf } from '../../src/recording/disguise-exchange.ts'
import { readRecording } from '../../src/recording/read-recording.ts'
import { originalsOf } from '../disguise/originals.ts'
import { startRecording } from '../recording/las.ts'
import { mixedSchool } from './school.ts'
import { isInstalled, perform, stacks } from './stacks.ts'
import { taskFor, understoodOf } from './task.ts'

const required = process.env.KOPPELPROEF_INTEROP === 'required'

describe('with a recorder in between', () => {
  test.each(stacks)('$name understands all five operations and the faults', async (stack) => {
    if (!isInstalled(stack) && !required) {
      console.warn(`Skipped: ${stack.name} is not installed.`)
      return
    }
    const simulator = createSimulator({ schools: [mixedSchool] })
    const las = await listen(simulator)
    const recording = await startRecording(las.url)
    const at = (service: 'leerlinggegevens' | 'leerresultaten') => `${recording.url}/uwlr/${service}`
    const address = { leerlinggegevens: at('leerlinggegevens'), leerresultaten: at('leerresultaten') }
    const wsdl = {
      leerlinggegevens: `${address.leerlinggegevens}?wsdl`,
      leerresultaten: `${address.leerresultaten}?wsdl`,
    }
    const [aansluiting] = aansluitingenOf(simulator.world()!)
    const task = taskFor({ name: 'recorded', wsdl, address }, mixedSchool, aansluiting!, '2026-11-23T09:00:00')
    const { answers, faults } = await perform(stack, task)
    await recording.close()
    await las.close()
    expect(answers).toEqual(understoodOf(mixedSchool))
    expect(Object.keys(faults)).toHaveLength(5)
    expect(simulator.world()!.state().resultaten.size).toBeGreaterThan(0)

    const { exchanges } = readRecording(recording.file, '2026-12-01')
    const asked = exchanges.filter(({ answer }) => answer?.status === 200).map(({ operation }) => operation)
    expect(new Set(asked)).toEqual(new Set(Object.keys(understoodOf(mixedSchool))))
    const all = exchanges
      .flatMap(({ request, answer }) => [request, answer ?? {}].map((message) => bytesOf(message).toString()))
      .join('\n')
      .toLowerCase()
    expect(originalsOf(mixedSchool).filter((original) => all.includes(original))).toEqual([])
    expect(all).not.toContain(aansluiting!.autorisatiesleutel.toLowerCase())
    rmSync(recording.folder, { recursive: true })
  })
})
