/** The sizes of the icons for home screens, in pixels, by file name. */
export const iconSizes = { 'apple-touch-icon': 180, 'icon-192': 192, 'icon-512': 512 };

/** The background of the icon, and the browser's theme colour in the light scheme. */
export const backgroundColour = '#f6f4ef';
