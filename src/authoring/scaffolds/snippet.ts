/** A scene as it stands in a chapter, with a step for each of its views. */
export function snippet(scene: string, views: readonly string[], when: string): string {
  const steps = views.map(
    (view) =>
      `<Step id="${view}" view="${view}" when="${when}">\n\nWrite here what this step tells.\n\n</Step>\n\n`,
  );
  return `<Scene name="${scene}">\n\n${steps.join('')}</Scene>`;
}
