import { describe, expect, it } from 'vitest';
import { pagePart, partOnItsWay, providePart } from '../../src/session/page-parts.ts';

const openAloud = () => {
  throw new Error('nothing is opened here');
};

describe('partOnItsWay', () => {
  it('waits for a script that has been sent for', async () => {
    const order: string[] = [];
    const waiting = partOnItsWay('aloud').then(() => order.push('waited'));
    await Promise.resolve();
    order.push('sent');
    expect(pagePart('aloud')).toBeUndefined();
    providePart('aloud', { openAloud });
    await waiting;
    expect(order).toEqual(['sent', 'waited']);
    expect(pagePart('aloud')?.openAloud).toBe(openAloud);
  });

  it('does not wait for what is here', async () => {
    providePart('aloud', { openAloud });
    await expect(partOnItsWay('aloud')).resolves.toBeUndefined();
  });
});
