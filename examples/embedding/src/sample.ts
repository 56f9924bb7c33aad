export const sample =
  "<p>The bureau won the flowing red flag again.</p><p>She she kept at it <strong>until until</strong> dawn.</p>"
