import { type Verwachting, verwachtingen } from '../steps/verwacht/verwachtingen.ts'
import type { Finding } from './finding.ts'
import type { Story } from './story.ts'

/** Everything in an expectation that does not hold. Throws Lacks, NotThere, and E_SCENARIO where the story is wrong. */
export async function judge(story: Story, verwachting: Verwachting): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const { name, judge: see } of verwachtingen) {
    const wanted = verwachting[name as keyof Verwachting]
    if (wanted !== undefined) findings.push(...(await see(story, wanted)).map((one) => ({ ...one, woord: name })))
  }
  return findings
}
