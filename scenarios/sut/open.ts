import { type OpenSystem, openSystem, systemOf } from '../../contracts/adapter/transport.ts'
import type { TestcentrumSut } from './testcentrum.ts'

/** The systems that come with the project, by name. */
const known: Readonly<Record<string, (how: TestcentrumSut) => Promise<OpenSystem>>> = {
  testcentrum: async (how) => systemOf((await import('./testcentrum.ts')).openTestcentrum(how)),
}

/**
 * Opens the system under test that `--sut` names: one of ours, opened as `how` says, or any other as {@link openSystem}
 * takes it.
 * @throws ToolError E_SUT_UNREACHABLE, E_USAGE
 */
export const openSut = (sut: string, how: TestcentrumSut = {}): Promise<OpenSystem> =>
  known[sut]?.(how) ?? openSystem(sut)
