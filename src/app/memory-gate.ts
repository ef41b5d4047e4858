import { abortError, throwIfAborted } from '../base/abort';

/** A model that wants to be in memory. */
export interface Tenant {
  readonly name: string;
  /** While loaded, an estimate. */
  readonly bytes: number;
  /** Those that come with the page always fit together. */
  readonly bundled: boolean;
}
export interface Landlord {
  /** Bytes all tenants may take together. A tenant alone is never turned away. */
  readonly limit: () => number;
  /** Unloads a model nobody uses; resolves when its memory is free. */
  readonly evict: (name: string) => Promise<void>;
  /** Tells, whenever it changes, who waits for room, by name, and the names of those in the way. */
  readonly waiting: (waits: ReadonlyMap<string, readonly string[]>) => void;
  /** Milliseconds one may wait before those in the way are let in no more. */
  readonly patience: () => number;
  /** Milliseconds. */
  readonly now: () => number;
  /** Passes before a model is unloaded that nobody uses just now: a run asks its next question within it. */
  readonly grace: () => Promise<void>;
}
interface Resident extends Tenant {
  bytes: number;
  uses: number;
  pinned: boolean;
  lastUse: number;
}
interface Ticket {
  readonly tenant: Tenant;
  readonly since: number;
  readonly admit: (resident: Resident) => void;
  readonly refuse: () => void;
}

/**
 * Who is in memory. Whoever needs a model enters, and leaves when the request is over. One whose model is not loaded and does
 * not fit waits until models that are in the way have no request under way and none queued; the one used longest ago goes first.
 * So of many runs that need two models in turn, all write their drafts before the models are swapped, then all are criticised.
 * Nobody starves: past `patience`, requests for a model in the way queue behind.
 */
export function memoryGate({ limit, evict, waiting, patience, now, grace }: Landlord) {
  const residents = new Map<string, Resident>();
  const queue: Ticket[] = [];
  let planned = false;
  /** Evictions under way: until they are over nobody is let in. */
  let clearing = 0;
  let changed = -Infinity;
  let clock = 0;

  const fits = (tenant: Tenant, staying: readonly Tenant[]): boolean => {
    const all = [...staying.filter(({ name }) => name !== tenant.name), tenant];
    return all.length < 2 || all.every(({ bundled }) => bundled) || total(all) <= limit();
  };
  const idle = ({ uses, pinned }: Resident) => uses === 0 && !pinned;
  const byUse = () => [...residents.values()].sort((one, other) => one.lastUse - other.lastUse);

  /** Idle models that have to go for it, as few as possible; null while one in the way is busy. */
  const inTheWayOf = (tenant: Tenant): readonly Resident[] | null => {
    const all = byUse();
    if (fits(tenant, all)) return [];
    let going = all.filter(idle);
    const enough = (some: readonly Resident[]) =>
      fits(
        tenant,
        all.filter((one) => !some.includes(one)),
      );
    // Room that only pinned models take is not waited for: a person wanted it so.
    if (!enough(going)) return all.some(({ uses, pinned }) => uses > 0 && !pinned) ? null : going;
    for (const one of [...going].reverse()) {
      const fewer = going.filter((other) => other !== one);
      if (enough(fewer)) going = fewer;
    }
    return going;
  };
  const letIn = (ticket: Ticket): void => {
    queue.splice(queue.indexOf(ticket), 1);
    const { tenant } = ticket;
    let resident = residents.get(tenant.name);
    if (!resident) {
      resident = { ...tenant, uses: 0, pinned: false, lastUse: 0 };
      residents.set(tenant.name, resident);
      changed = now();
    }
    resident.uses++;
    ticket.admit(resident);
  };
  const overdue = ({ since }: Ticket) => now() - Math.max(since, changed) > patience();

  const admit = (): void => {
    let urgent = false;
    for (const ticket of [...queue]) {
      const { tenant } = ticket;
      const resident = residents.get(tenant.name);
      if (resident) {
        if (!clearing && (!urgent || resident.pinned)) letIn(ticket);
        continue;
      }
      if (clearing || urgent) continue;
      const victims = inTheWayOf(tenant);
      if (victims?.length === 0) {
        letIn(ticket);
        continue;
      }
      if (victims) void clear(ticket);
      urgent = overdue(ticket);
    }
    tell();
  };
  /** Makes room for it, if those in the way are still idle when the grace is over. */
  const clear = async (ticket: Ticket): Promise<void> => {
    if (planned) return;
    planned = true;
    await grace();
    planned = false;
    // An eviction that is under way admits when it is over.
    if (!clearing) await leave((queue.includes(ticket) && inTheWayOf(ticket.tenant)) || []);
  };
  const leave = async (victims: readonly Resident[]): Promise<void> => {
    clearing++;
    try {
      await Promise.all(victims.map(({ name }) => evict(name)));
    } finally {
      for (const { name } of victims) residents.delete(name);
      clearing--;
      admit();
    }
  };

  let told = 0;
  const tell = (): void => {
    const waits = queue.filter(({ tenant }) => !residents.has(tenant.name));
    if (!waits.length && !told) return;
    told = waits.length;
    const busy = [...residents.values()].filter(({ uses, pinned }) => uses > 0 && !pinned).map(({ name }) => name);
    waiting(new Map(waits.map(({ tenant }) => [tenant.name, busy])));
  };
  const release = (resident: Resident) => () => {
    resident.uses--;
    resident.lastUse = ++clock;
    admit();
  };

  return {
    /** Resolves when the model may be loaded or is, with the way to leave. @throws AbortError when aborted, or turned away */
    async enter(tenant: Tenant, signal: AbortSignal): Promise<() => void> {
      throwIfAborted(signal);
      const leaveQueue = (ticket: Ticket) => {
        const at = queue.indexOf(ticket);
        if (at >= 0) queue.splice(at, 1);
      };
      let refuse = () => {};
      try {
        return release(
          await new Promise<Resident>((resolve, reject) => {
            refuse = () => {
              leaveQueue(ticket);
              reject(abortError());
            };
            const ticket: Ticket = { tenant, since: now(), admit: resolve, refuse };
            signal.addEventListener('abort', refuse, { once: true });
            queue.push(ticket);
            admit();
          }),
        );
      } catch (aborted) {
        admit();
        throw aborted;
      } finally {
        signal.removeEventListener('abort', refuse);
      }
    },
    /** All that wait for room for this model wait no more. */
    turnAway(name: string): void {
      for (const { tenant, refuse } of [...queue]) if (tenant.name === name) refuse();
    },
    /** It is not in memory any more. */
    forget(name: string): void {
      residents.delete(name);
      admit();
    },
    /** Unloads all others that nobody uses, after memory ran out. Returns their names. */
    async freeOthers(name: string): Promise<readonly string[]> {
      const others = byUse().filter((one) => idle(one) && one.name !== name);
      await leave(others);
      return others.map((one) => one.name);
    },
    /** A pinned model is never unloaded for another. */
    pin(name: string, pinned: boolean): void {
      const resident = residents.get(name);
      if (resident) resident.pinned = pinned;
      admit();
    },
    isUsed: (name: string): boolean => (residents.get(name)?.uses ?? 0) > 0,
    /** Lets in what is of use and not needed, if that fits beside all others: it is the first to be evicted. */
    lodge(tenant: Tenant): boolean {
      if (residents.has(tenant.name) || total([...residents.values(), tenant]) > limit()) return false;
      residents.set(tenant.name, { ...tenant, uses: 0, pinned: false, lastUse: -1 });
      return true;
    },
    /** Bytes of all that are in memory. */
    taken: (): number => total([...residents.values()]),
  };
}

const total = (tenants: readonly Pick<Tenant, 'bytes'>[]): number => tenants.reduce((sum, { bytes }) => sum + bytes, 0);
