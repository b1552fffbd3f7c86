const picture = {
  choose: "Picture",
  submit: "Use this picture",
  remove: "Remove the logo",
  none: "No logo yet.",
  undo: "Undo",
  saved: "The logo is saved",
  removed: "The logo is removed",
  restored: "The logo is back",
  problems: {
    "image-missing": "Choose a picture first.",
    "image-too-heavy": "This file is larger than 5 MB. Export a smaller one.",
    "image-unreadable": "This file cannot be read as a picture. It may be damaged, or be something else.",
    "image-is-a-drawing": "SVG drawings cannot be used, because they may carry programs. Export it as PNG.",
    "image-of-another-kind": "Pictures of this kind cannot be used. Export it as PNG, JPEG or WebP.",
    "image-too-large": "This picture has too many dots. Make it at most 6,000 dots wide and high.",
    "image-too-small": "This picture is too small. It needs at least 16 dots in each direction.",
  },
} as const;

/** An organisation's logo, in the editor of its profile. */
export const logoPart = {
  ...picture,
  title: "Logo",
  lead: "A PNG, JPEG or WebP picture of at most 5 MB. On a white or see-through ground it looks best.",
  now: "Your logo now",
} as const;

/** The cluster's own logo, in the settings. */
export const clusterLogo = {
  ...picture,
  title: "Logo of the cluster",
  lead: "A PNG, JPEG or WebP picture of at most 5 MB. It stands beside the name on every page, at the top of mails, and in previews where someone shares a link.",
  now: "The logo now",
  change: "Change the logo",
  backToSettings: "Settings",
} as const;
