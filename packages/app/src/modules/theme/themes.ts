import { koKR } from '@mui/material/locale';
import {
  createUnifiedTheme,
  defaultComponentThemes,
  genPageTheme,
  palettes,
  shapes,
  UnifiedTheme,
} from '@backstage/theme';

const fontFamily = "'Pretendard Variable', Pretendard, system-ui, sans-serif";

const variants = {
  light: {
    accent: '#0b5cad',
    background: '#f4f6f8',
    paper: '#ffffff',
    header: '#16304f',
  },
  dark: {
    accent: '#7ab6f5',
    background: '#11161d',
    paper: '#1a212b',
    header: '#16304f',
  },
};

/** Parts of Backstage by the names of their styles, which Material UI's types do not know. */
const backstageComponents: object = {
  // Names are written as people write them.
  BackstageTableHeader: {
    styleOverrides: { header: { textTransform: 'none' } },
  },
  // A name has all of the width, where nothing stands beside it.
  BackstageSidebarItem: {
    styleOverrides: {
      label: { width: 'auto' },
      secondaryAction: { '&:empty': { display: 'none' } },
    },
  },
  CatalogReactUserListPicker: {
    styleOverrides: { title: { textTransform: 'none' } },
  },
  // What a graph is about stands out from what it is related to.
  PluginCatalogGraphCustomNode: {
    styleOverrides: {
      node: {
        '&.primary': {
          fill: 'var(--bui-bg-neutral-2)',
          stroke: 'var(--bui-border-2)',
        },
        '&.secondary': {
          fill: 'var(--bui-accent-bg)',
          stroke: 'var(--bui-accent-bg)',
        },
      },
      text: {
        '&.primary': { fill: 'var(--bui-fg-primary)' },
        '&.secondary': { fill: 'var(--bui-accent-fg)' },
      },
    },
  },
};

export type Variant = keyof typeof variants;

/** Backstage's older pages, in the colours of theme.css and with the words of Material UI in the person's language. */
export function createTheme(variant: Variant, language: string): UnifiedTheme {
  const colours = variants[variant];
  const pageTheme = genPageTheme({
    colors: [colours.header, colours.header],
    shape: shapes.wave2,
  });
  return createUnifiedTheme({
    fontFamily,
    palette: {
      ...palettes[variant],
      primary: { main: colours.accent },
      secondary: { main: colours.accent },
      link: colours.accent,
      linkHover: colours.accent,
      background: { default: colours.background, paper: colours.paper },
      navigation: {
        background: '#0f1b2d',
        indicator: '#4da3ff',
        color: '#b9c6d6',
        selectedColor: '#ffffff',
        navItem: { hoverBackground: '#1b2b44' },
        submenu: { background: '#0f1b2d' },
      },
    },
    defaultPageTheme: 'home',
    pageTheme: {
      home: pageTheme,
      documentation: pageTheme,
      tool: pageTheme,
      service: pageTheme,
      website: pageTheme,
      library: pageTheme,
      other: pageTheme,
      app: pageTheme,
      apis: pageTheme,
    },
    components: {
      ...(language === 'ko' && koKR.components),
      MuiButton: {
        ...defaultComponentThemes?.MuiButton,
        styleOverrides: {
          ...defaultComponentThemes?.MuiButton?.styleOverrides,
          root: { textTransform: 'none' },
        },
      },
      ...backstageComponents,
    },
  });
}
