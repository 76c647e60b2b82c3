import type { MapCamera, MapCameraOptions } from './map-camera.ts';
import type { Gestures } from './map-gestures.ts';
import type { MapStage } from './map-stage.ts';

/** The reader's hand on the map: what follows it is fetched when it comes near. */
export interface MapHand {
  /** Has the camera do *act*; where it cannot be had, the map stays as it is, and *onLoss* is called. */
  withCamera(act: (camera: MapCamera) => void, onLoss?: () => void): void;
  /** Returns the province that a click on *hit* means, null where it means none, undefined where it is no plain click. */
  meantBy(event: MouseEvent, hit: string | null): Promise<string | null | undefined>;
  destroy(): void;
}

/** Returns the hand on *stage*, not fetched yet. */
export function createMapHand(stage: MapStage, options: MapCameraOptions): MapHand {
  let hand: Promise<Gestures> | null = null;
  const drop = () => (hand = null);

  function reached(): Promise<Gestures> {
    hand ??= import('./map-gestures.ts').then(({ followGestures }) => followGestures(stage, options));
    return hand;
  }

  return {
    withCamera(act, onLoss) {
      reached().then(
        ({ camera }) => act(camera),
        () => {
          drop();
          onLoss?.();
        },
      );
    },
    async meantBy(event, hit) {
      try {
        const gestures = await reached();
        return gestures.isPlain(event) ? gestures.meantBy(event, hit) : undefined;
      } catch {
        // Not to be had without a network: what is hit is still what is meant.
        drop();
        return hit;
      }
    },
    destroy() {
      hand?.then((gestures) => gestures.destroy(), drop);
    },
  };
}
