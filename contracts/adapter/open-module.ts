import { existsSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ToolError } from '../../src/tool-error.ts'
import type { Adapter } from './adapter.ts'
import { messageOf } from './failure.ts'
import { copyingSystem, type OpenSystem } from './system.ts'

let openings = 0

/**
 * A file whose default export is an adapter, or a function that makes one.
 * @throws ToolError E_SUT_UNREACHABLE when it cannot be loaded, or gives no adapter
 */
export async function openModule(file: string): Promise<OpenSystem> {
  let made: unknown
  try {
    // Each opening reads the file anew: a system of its own, also after the file was changed.
    const found = (await import(`${pathToFileURL(resolve(file)).href}?${++openings}`)) as { readonly default?: unknown }
    made = typeof found.default === 'function' ? await found.default() : found.default
  } catch (error) {
    throw new ToolError('E_SUT_UNREACHABLE', file, whyNot(file, error))
  }
  if (typeof made !== 'object' || made === null)
    throw new ToolError('E_SUT_UNREACHABLE', file, 'it has no default export that is an adapter')
  return copyingSystem(made as Adapter & { close?: () => Promise<void> })
}

/** What Node says of itself helps only who knows Node. */
function whyNot(file: string, error: unknown): string {
  if (!existsSync(resolve(file))) return `there is no file ${resolve(file)}`
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_UNKNOWN_FILE_EXTENSION')
    return `this Node (${process.version}) reads no ${extname(file)}. TypeScript it reads from 22.18; before that: npm install --save-dev tsx, and NODE_OPTIONS="--import tsx" before the command`
  return messageOf(error)
}
