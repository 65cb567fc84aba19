import { checked } from '../../contracts/adapter/checked.ts'
import { type Opening, type OpenSystem, openSystem, systemOf } from '../../contracts/adapter/transport.ts'
import { ToolError } from '../../src/tool-error.ts'
import type { TestcentrumSut } from './testcentrum.ts'

/** The systems that come with the project, by name. */
const known: Readonly<Record<string, (how: TestcentrumSut) => Promise<OpenSystem>>> = {
  testcentrum: async (how) => systemOf((await import('./testcentrum.ts')).openTestcentrum(how)),
}

/**
 * Opens the system under test that `--sut` names: one of ours, opened as `how` says, or any other as {@link openSystem}
 * takes it. The form of its answers is not looked at.
 * @throws ToolError E_SUT_UNREACHABLE, E_USAGE
 */
export const openSut = (sut: string, how: TestcentrumSut = {}, opening: Opening = {}): Promise<OpenSystem> =>
  (Object.hasOwn(known, sut) ? known[sut]?.(how) : undefined) ?? openSystem(sut, opening)

/** More systems at once than any machine has processors for. */
export const mostJobs = 256

/**
 * Opens it `jobs` times, for that many stories at once. A system behind an address is one system, however often it is
 * opened: there `jobs` must be 1. Questions and answers are held to the schema of the adapter.
 * @throws ToolError E_USAGE
 */
export async function openSuts(
  sut: string,
  jobs: number,
  how: TestcentrumSut = {},
  opening: Opening = {},
): Promise<readonly OpenSystem[]> {
  if (!Number.isInteger(jobs) || jobs < 1) throw new ToolError('E_USAGE', '--jobs takes a whole number, 1 or more.')
  if (jobs > mostJobs) throw new ToolError('E_USAGE', `--jobs takes a whole number up to ${mostJobs}, not ${jobs}.`)
  if (jobs > 1 && /^https?:/.test(sut))
    throw new ToolError('E_USAGE', 'A system behind an address tells one story at a time: leave --jobs out.')
  return await Promise.all(Array.from({ length: jobs }, async () => checked(await openSut(sut, how, opening))))
}
