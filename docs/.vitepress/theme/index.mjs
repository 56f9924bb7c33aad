import DefaultTheme from "vitepress/theme"
import "./rules.css"

export default DefaultTheme
