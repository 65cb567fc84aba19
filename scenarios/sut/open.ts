import { type OpenSystem, openSystem, systemOf } from '../../contracts/adapter/transport.ts'

/** The systems that come with the project, by name. */
const known: Readonly<Record<string, () => Promise<OpenSystem>>> = {
  testcentrum: async () => systemOf((await import('./testcentrum.ts')).openTestcentrum()),
}

/**
 * Opens the system under test that `--sut` names: one of ours, or any other as {@link openSystem} takes it.
 * @throws ToolError E_SUT_UNREACHABLE, E_USAGE
 */
export const openSut = (sut: string): Promise<OpenSystem> => known[sut]?.() ?? openSystem(sut)
