/** The person at this browser, as what they keep names them. */
export interface Agent {
  /** Empty until they gave it. */
  readonly agentName: string
  readonly keepName: (agentName: string) => Promise<boolean>
}
