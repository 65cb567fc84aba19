/** The same answer for the same thing, which never changes: it is worked out when first asked for. */
export function once<About extends object, Answer>(make: (about: About) => Answer): (about: About) => Answer {
  const made = new WeakMap<About, { readonly answer: Answer }>()
  return (about) => {
    const known = made.get(about) ?? { answer: make(about) }
    made.set(about, known)
    return known.answer
  }
}

/** The same of two things together. */
export function onceOfTwo<One extends object, Other extends object, Answer>(
  make: (one: One, other: Other) => Answer,
): (one: One, other: Other) => Answer {
  const withOne = once((one: One) => once((other: Other) => make(one, other)))
  return (one, other) => withOne(one)(other)
}

/** What was worked out before, by the text that it was worked out of. */
export type Kept<Answer> = {
  /** What was made of this text before, else what is made now. */
  readonly of: (text: string, make: () => Answer) => Answer
}

const all: Map<string, unknown>[] = []

/** Keeps the answers to at most `most` texts, which come again and again. What is kept may never be changed. */
export function keptByText<Answer>(most: number): Kept<Answer> {
  const kept = new Map<string, { readonly answer: Answer }>()
  all.push(kept)
  return {
    of: (text, make) => {
      const known = kept.get(text)
      if (known !== undefined) return known.answer
      const answer = make()
      if (kept.size >= most) kept.clear()
      kept.set(text, { answer })
      return answer
    },
  }
}

/** Forgets what is kept by text: for who changes the code that made it. */
export function forgetKept(): void {
  for (const kept of all) kept.clear()
}
