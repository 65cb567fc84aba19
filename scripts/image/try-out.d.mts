export function tryOut(how: {
  readonly root: string
  readonly binds?: readonly (readonly string[])[]
  readonly start: readonly string[]
  readonly health: readonly string[]
  readonly state: string
  readonly env?: Readonly<Record<string, string>>
}): Promise<readonly string[]>
