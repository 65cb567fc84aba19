import { useEffect, useState } from 'preact/hooks'
import { type ApiProblem, call } from './api.ts'
import { changesSoFar, onChange, tellChange } from './changes.ts'

export type Asked<Answer> = { readonly data?: Answer; readonly problem?: ApiProblem; readonly again: () => void }

/**
 * What an address answers, asked again after anything changed, here or in another window. Absent path: nothing is asked.
 * What was known stays on the screen until the new answer is there.
 */
export function useAsk<Answer>(path: string | undefined): Asked<Answer> {
  const [known, setKnown] = useState<{ path?: string; data?: Answer; problem?: ApiProblem }>({})
  const [turn, setTurn] = useState(0)
  useEffect(() => onChange(() => setTurn((count) => count + 1)), [])
  useEffect(() => {
    if (path === undefined) return
    let current = true
    askOnce<Answer>(path).then(
      (data) => current && setKnown({ path, data }),
      (problem: ApiProblem) => current && setKnown({ path, problem }),
    )
    return () => {
      current = false
    }
  }, [path, turn])
  const fits = known.path === path
  return {
    ...(fits && known.data !== undefined && { data: known.data }),
    ...(fits && known.problem !== undefined && { problem: known.problem }),
    again: () => setTurn((count) => count + 1),
  }
}

const going = new Map<string, Promise<unknown>>()

/** Parts of a screen that ask the same at the same time ask once; what was asked before a change does not count after it. */
function askOnce<Answer>(path: string): Promise<Answer> {
  const name = `${changesSoFar()} ${path}`
  const known = going.get(name)
  if (known !== undefined) return known as Promise<Answer>
  const asked = call<Answer>('GET', path).finally(() => going.delete(name))
  going.set(name, asked)
  return asked
}

export type Doing = {
  /** Does it, and has everything on the screen asked again. Gives undefined when it was refused. */
  readonly run: <Answer>(work: () => Promise<Answer>) => Promise<Answer | undefined>
  readonly busy: boolean
  readonly problem?: ApiProblem
  readonly clear: () => void
}

/** Something that a button does: whether it is going on, and why it was refused. */
export function useDoing(): Doing {
  const [state, setState] = useState<{ busy: boolean; problem?: ApiProblem }>({ busy: false })
  return {
    busy: state.busy,
    ...(state.problem && { problem: state.problem }),
    clear: () => setState({ busy: false }),
    run: async (work) => {
      setState({ busy: true })
      try {
        const answer = await work()
        setState({ busy: false })
        tellChange()
        return answer
      } catch (error) {
        setState({ busy: false, problem: error as ApiProblem })
        tellChange()
        return undefined
      }
    },
  }
}
